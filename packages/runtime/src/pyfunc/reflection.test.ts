import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { ModelPart } from "../descriptor/model-part.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { chatDescriptor, chatMetadata, numberMetadata } from "./chat.fixture.ts";
import { describe as describeModel } from "./describe.ts";
import { descriptorOf } from "./descriptor-of.ts";
import { jsonSchemaOf } from "./json-schema-of.ts";
import { pyfunc } from "./pyfunc.ts";
import { signatureOf } from "./signature-of.ts";

const chat = pyfunc(
  describeModel(
    () => chatMetadata({ kind: "function" }),
    (modelInput: unknown[]) => modelInput.map(String),
  ),
);

const Row = z.object({ id: z.int(), text: z.string().min(1), note: z.string().optional() });
const rows = pyfunc(
  { input: z.array(Row), output: z.array(z.number()), params: z.object({ top: z.int().default(3) }) },
  (modelInput) => modelInput.map((row) => row.id),
);

function modelOf(input: StandardSchemaV1<unknown[]>) {
  return pyfunc({ input }, (modelInput) => modelInput);
}

const silent: StandardSchemaV1<unknown[]> = {
  "~standard": { version: 1, vendor: "own", validate: (value) => ({ value: value as unknown[] }) },
};

function withJsonSchema(input: () => Record<string, unknown>): StandardSchemaV1<unknown[]> {
  return { "~standard": { ...silent["~standard"], jsonSchema: { input } } };
}

describe("signatureOf", () => {
  test("tells inputs, outputs and params of annotated types", () => {
    expect(String(signatureOf(chat))).toMatchInlineSnapshot(`
      "inputs: 
        [{content: string (required), metadata: Map(str -> DataType.string) (optional), role: string (required)} (required)]
      outputs: 
        [string (required)]
      params: 
        ['temperature': double (default: 0.7), 'maxTokens': long (default: 100)]
      "
    `);
  });

  test("tells those of explicit schemas", () => {
    expect(String(signatureOf(rows))).toMatchInlineSnapshot(`
      "inputs: 
        [{id: long (required), note: string (optional), text: string (required)} (required)]
      outputs: 
        [double (required)]
      params: 
        ['top': long (default: 3)]
      "
    `);
  });

  test("asks the class of the params for the defaults that the descriptor does not tell", () => {
    class Params {
      since = new Date(0);
    }
    const definitions = {
      Params: { name: "Params", properties: [{ name: "since", type: { kind: "date" }, hasDefault: true }] },
    } as const;
    const metadata = numberMetadata(
      { kind: "function", classes: { Params: () => Params } },
      { params: { kind: "reference", to: "Params" }, arguments: { modelInput: 0, params: 1 }, definitions },
    );
    const model = pyfunc(
      describeModel(
        () => metadata,
        () => 1,
      ),
    );
    expect(signatureOf(model).params?.params[0]?.default).toEqual(new Date(0));
  });

  test("says what to do where schemas do not tell their types", () => {
    expect(() => signatureOf(modelOf(silent))).toThrow(
      expect.objectContaining({ code: "TF2007", message: expect.stringContaining("`(anonymous)`") }),
    );
  });

  test("reads schemas of other libraries by their Standard JSON Schema", () => {
    const described = withJsonSchema(() => ({ type: "array", items: { type: "integer" } }));
    expect(String(signatureOf(modelOf(described)))).toContain("[long (required)]");
  });
});

describe("jsonSchemaOf", () => {
  const part = (model: object, name: ModelPart) => jsonSchemaOf(model, name);

  test("tells each part of annotated types", () => {
    expect(part(chat, "input")).toMatchObject({ type: "array", items: { $ref: "#/$defs/Message" } });
    expect(jsonSchemaOf(chat)).toEqual(part(chat, "input"));
    expect(part(chat, "element")).toMatchObject({ title: "Message", type: "object", required: ["role", "content"] });
    expect(part(chat, "output")).toMatchObject({ type: "array", items: { type: "string" } });
    expect(part(chat, "params")).toMatchObject({ type: "object", properties: { maxTokens: { default: 100 } } });
  });

  test("writes each dialect, of either side", () => {
    expect(jsonSchemaOf(chat, "input", { target: "draft-07" })).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      items: { $ref: "#/definitions/Message" },
    });
    expect(jsonSchemaOf(chat, "params", { side: "output" })).toHaveProperty("required", ["temperature", "maxTokens"]);
    expect(jsonSchemaOf(rows, "params", { target: "openapi-3.1", side: "output" })).toMatchObject({
      required: ["top"],
    });
  });

  test("accepts anything where a part has no type", () => {
    const $schema = "https://json-schema.org/draft/2020-12/schema";
    const model = pyfunc(
      describeModel(
        () => numberMetadata({ kind: "function" }, { output: null, input: null }),
        () => 1,
      ),
    );
    expect([part(model, "output"), part(model, "params"), part(model, "element")]).toEqual([
      { $schema },
      { $schema },
      { $schema },
    ]);
  });

  test("gives that of explicit schemas with its constraints", () => {
    const element = {
      type: "object",
      required: ["id", "text"],
      properties: { text: { type: "string", minLength: 1 } },
    };
    expect(part(rows, "input")).toMatchObject({ type: "array", items: element });
    expect(part(rows, "element")).toMatchObject({ $schema: expect.stringContaining("2020-12"), ...element });
    expect(part(rows, "output")).toMatchObject({ items: { type: "number" } });
    expect(part(rows, "params")).toMatchObject({ properties: { top: { default: 3 } } });
  });

  test("falls back on the types where JSON Schema cannot say what a schema accepts", () => {
    expect(part(modelOf(z.array(z.date())), "element")).toMatchObject({ type: "string", format: "date-time" });
  });

  test("tells the element of a recursive schema with its definitions", () => {
    const tree = z.object({
      get children() {
        return z.array(tree);
      },
    });
    const schema = part(modelOf(z.array(tree)), "element");
    expect(JSON.stringify(schema)).toMatch(/"\$ref":"#\/\$defs\/\w+"/);
    expect(schema).toHaveProperty("$defs");
  });

  test("tells the element from the types where the schema refers to itself as a whole", () => {
    const described = withJsonSchema(() => ({
      type: "array",
      items: { type: ["string", "array"], items: { $ref: "#" } },
    }));
    expect(part(modelOf(described), "element")).toEqual(
      expect.objectContaining({
        $schema: expect.any(String),
        anyOf: [{ type: "string" }, expect.objectContaining({ type: "array" })],
      }),
    );
  });
});

test("descriptorOf gives what the compiler plugin said, or what the schemas say", () => {
  expect(descriptorOf(chat)).toBe(chatDescriptor);
  expect(descriptorOf(rows)).toEqual({
    version: 1,
    input: { kind: "array", items: { kind: "reference", to: "Object1" } },
    output: { kind: "array", items: { kind: "number" } },
    params: { kind: "reference", to: "Object2" },
    arguments: { modelInput: 0, params: 1 },
    definitions: {
      Object1: {
        properties: [
          { name: "id", type: { kind: "long" } },
          { name: "text", type: { kind: "string", constraints: { minLength: 1 } } },
          { name: "note", type: { kind: "string" }, optional: true },
        ],
      },
      Object2: { properties: [{ name: "top", type: { kind: "long" }, hasDefault: true, default: 3 }] },
    },
  });
});
