import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { ModelDescriptor, TypeDescriptor } from "../descriptor/index.ts";
import { ValidationError } from "../errors/validation-error.ts";
import { describe as described } from "./describe.ts";
import { jsonSchemaOf } from "./json-schema-of.ts";
import type { ModelMetadata } from "./metadata.ts";
import { pyfunc } from "./pyfunc.ts";
import { signatureOf } from "./signature-of.ts";

const Message = z.object({ role: z.enum(["user", "system"]), content: z.string().min(1) });
const Params = z.object({ temperature: z.number().min(0).default(0.7) });

const DESCRIPTOR: ModelDescriptor = {
  version: 1,
  input: { kind: "array", items: { kind: "schema", schema: "Message", type: { kind: "reference", to: "Object" } } },
  output: { kind: "schema", schema: "Trimmed", type: { kind: "string" } },
  params: { kind: "schema", schema: "Params", type: { kind: "reference", to: "Object2" } },
  arguments: { modelInput: 0, params: 1 },
  definitions: {
    Object: {
      properties: [
        { name: "role", type: { kind: "literal", values: ["user", "system"] } },
        { name: "content", type: { kind: "string" } },
      ],
    },
    Object2: { properties: [{ name: "temperature", type: { kind: "number" } }] },
  },
};

/** A model as the compiler plugin makes it of `z.infer<typeof Message>[]`, without emitted converters. */
function model(changes: Partial<ModelMetadata> = {}, predict = (modelInput: unknown) => modelInput) {
  const metadata: ModelMetadata = {
    version: 1,
    kind: "function",
    name: "chat",
    descriptor: DESCRIPTOR,
    classes: {},
    schemas: { Message: () => Message, Params: () => Params },
    ...changes,
  };
  return pyfunc({ validateOutput: true })(described(() => metadata, predict)) as (...given: unknown[]) => unknown;
}

/** The issues of a call, as code and path. */
function issuesOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.issues.map(({ code, path }) => [code, path]);
  }
}

const INPUT = [{ role: "user", content: "a" }];
const text = () => "done";

describe("a type that is inferred from a schema", () => {
  test("is validated by the schema itself, inside of what the interpreter validates", () => {
    expect(model({}, text)(INPUT, {})).toBe("done");
    expect(issuesOf(() => model({}, text)([...INPUT, { role: "x", content: "" }], {}))).toEqual([
      ["schema", [1, "role"]],
      ["schema", [1, "content"]],
    ]);
    expect(issuesOf(() => model({}, text)(INPUT, { temperature: -1 }))).toEqual([["schema", ["temperature"]]]);
  });

  test("names the schema in errors", () => {
    expect(() => model({}, text)([{}], {})).toThrow("type hint `Message[]`");
  });

  test("counts every issue, and keeps no more than a hundred", () => {
    const rows = Array.from({ length: 200 }, () => ({ role: "x", content: "" }));
    const error = captured(() => model({}, text)(rows, {}));
    expect(error.issues).toHaveLength(100);
    expect(error.message).toContain("200 invalid elements");
  });

  test("gives its defaults to the signature, its constraints to the JSON Schema", () => {
    expect(signatureOf(model()).params?.toDict()).toMatchObject([{ name: "temperature", default: 0.7 }]);
    expect(jsonSchemaOf(model(), "element")).toMatchObject({ properties: { content: { minLength: 1 } } });
    expect(jsonSchemaOf(model(), "input")).toMatchObject({
      items: { $ref: "#/$defs/Message" },
      $defs: { Message: { properties: { content: { minLength: 1 } } } },
    });
  });

  test("is judged by its shape as the output, because the schema has made it already", () => {
    const Trimmed = z.string().transform((value) => value.length);
    const trimming = model({ schemas: { Message: () => Message, Params: () => Params, Trimmed: () => Trimmed } }, text);
    expect(trimming(INPUT, {})).toBe("done");
    expect(issuesOf(() => model({}, () => 7)(INPUT, {}))).toEqual([["invalid_type", []]]);
  });

  test("is refused with a clear error where the schema is missing, or validates asynchronously", () => {
    expect(() => model({ schemas: { Params: () => Params } }, text)(INPUT, {})).toThrow(
      expect.objectContaining({ code: "TF2006", message: expect.stringContaining("a schema `Message`") }),
    );
    const slow = Message.refine(async () => true);
    expect(() => model({ schemas: { Message: () => slow, Params: () => Params } }, text)(INPUT, {})).toThrow(
      expect.objectContaining({ code: "TF2003", message: expect.stringContaining("`Message`") }),
    );
  });
});

test("the schema of the whole input is at the root of its JSON Schema, and its elements have columns", () => {
  const Numbers = z.array(z.int()).max(3);
  const input: TypeDescriptor = {
    kind: "schema",
    schema: "Numbers",
    type: { kind: "array", items: { kind: "number" } },
  };
  const descriptor = { ...DESCRIPTOR, input, output: null, params: null };
  const numbers = model({ descriptor, schemas: { Numbers: () => Numbers } });
  expect(numbers([1, 2])).toEqual([1, 2]);
  expect(issuesOf(() => numbers([1, 2, 3, 4]))).toEqual([["schema", []]]);
  expect(jsonSchemaOf(numbers)).toMatchObject({ type: "array", maxItems: 3 });
  expect(signatureOf(numbers).inputs?.toDict()).toEqual([{ type: "double", required: true }]);
});

function captured(call: () => unknown): ValidationError {
  try {
    call();
  } catch (error) {
    if (error instanceof ValidationError) return error;
  }
  throw new Error("Nothing was refused.");
}
