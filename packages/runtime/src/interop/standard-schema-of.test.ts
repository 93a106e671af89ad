import { describe, expect, test } from "vitest";
import * as z from "zod";
import { chatMetadata, GenerationParams, Message, numberMetadata } from "../pyfunc/chat.fixture.ts";
import { describe as describeModel } from "../pyfunc/describe.ts";
import { pyfunc } from "../pyfunc/pyfunc.ts";
import { standardSchemaOf } from "./standard-schema-of.ts";

const chat = pyfunc(
  describeModel(
    () => chatMetadata({ kind: "function" }),
    (modelInput: Message[], _params?: GenerationParams): string[] => modelInput.map(({ content }) => content),
  ),
);

const rows = pyfunc(
  { input: z.array(z.object({ id: z.int(), at: z.iso.datetime().transform((text) => new Date(text)) })) },
  (modelInput) => modelInput.map((row) => row.id),
);

const hello = { role: "user", content: "Hello" } as const;

describe("of annotated types", () => {
  test("the input is validated and converted", () => {
    const { validate, vendor, version } = standardSchemaOf(chat)["~standard"];
    expect([vendor, version]).toEqual(["tsfunc", 1]);
    expect(validate([hello])).toEqual({ value: [Object.assign(new Message(), hello)] });
    expect(validate([{ role: "user" }])).toEqual({
      issues: [expect.objectContaining({ path: [0, "content"], message: expect.stringContaining("required") })],
    });
  });

  test("an element is one of the input, and its paths start there", () => {
    const { validate, jsonSchema } = standardSchemaOf(chat, "element")["~standard"];
    const result = validate(hello);
    expect("value" in result && result.value).toBeInstanceOf(Message);
    expect(validate({ role: "user" })).toEqual({ issues: [expect.objectContaining({ path: ["content"] })] });
    expect(jsonSchema.input({ target: "draft-2020-12" })).toMatchObject({ title: "Message", type: "object" });
  });

  test("params are there without any", () => {
    const { validate, jsonSchema } = standardSchemaOf(chat, "params")["~standard"];
    expect(validate({ temperature: 1 })).toEqual({ value: Object.assign(new GenerationParams(), { temperature: 1 }) });
    expect(validate({ temperature: "hot" })).toHaveProperty("issues");
    expect(jsonSchema.input({ target: "draft-07" })).not.toHaveProperty("required");
    expect(jsonSchema.output({ target: "draft-07" })).toHaveProperty("required", ["temperature", "maxTokens"]);
  });

  test("the output is plain data", () => {
    const { validate, jsonSchema } = standardSchemaOf(chat, "output")["~standard"];
    expect(validate(["a"])).toEqual({ value: ["a"] });
    expect(validate([1])).toEqual({ issues: [expect.objectContaining({ path: [0] })] });
    expect(jsonSchema.output({ target: "openapi-3.0" })).toEqual({ type: "array", items: { type: "string" } });
  });

  test("values may come from JSON", () => {
    const dates = { kind: "array", items: { kind: "date" } } as const;
    const model = pyfunc(
      describeModel(
        () => numberMetadata({ kind: "function" }, { input: dates, output: dates }),
        (modelInput: Date[]) => modelInput,
      ),
    );
    const epoch = { value: [new Date(0)] };
    for (const part of ["input", "output"] as const) {
      const { validate } = standardSchemaOf(model, part)["~standard"];
      expect([validate(["1970-01-01T00:00:00Z"]), validate([new Date(0)])]).toEqual([epoch, epoch]);
    }
  });

  test("a part without type accepts anything", () => {
    const model = pyfunc(
      describeModel(
        () => numberMetadata({ kind: "function" }, { output: null, input: null }),
        (modelInput: unknown) => modelInput,
      ),
    );
    for (const part of ["input", "element", "output", "params"] as const) {
      expect(standardSchemaOf(model, part)["~standard"].validate(1)).toEqual({ value: 1 });
    }
  });
});

describe("of explicit schemas", () => {
  test("validates as they do", () => {
    const { validate } = standardSchemaOf(rows)["~standard"];
    expect(validate([{ id: 1, at: "1970-01-01T00:00:00Z" }])).toEqual({ value: [{ id: 1, at: new Date(0) }] });
    expect(validate([{ id: 1, at: "soon" }])).toEqual({ issues: [expect.objectContaining({ path: [0, "at"] })] });
  });

  test("tells their JSON Schema in every dialect", () => {
    const { jsonSchema } = standardSchemaOf(rows, "element")["~standard"];
    for (const target of ["draft-2020-12", "draft-07", "openapi-3.0", "openapi-3.1"]) {
      expect(jsonSchema.input({ target })).toMatchObject({ required: ["id", "at"], properties: { id: {} } });
    }
  });
});

test("a class and its instance are asked as a function is", () => {
  class Model {
    predict(modelInput: Message[]): string[] {
      return modelInput.map(({ content }) => content);
    }
  }
  const metadata = chatMetadata();
  const decorated = pyfunc as unknown as (model: object) => void;
  describeModel(() => metadata, Model as never);
  decorated(Model);
  for (const model of [Model, new Model()]) {
    expect(standardSchemaOf(model, "element")["~standard"].validate(hello)).toHaveProperty("value");
  }
});

test("what is no model is refused, and other errors pass through", () => {
  expect(() => standardSchemaOf({})).toThrow(expect.objectContaining({ code: "TF2004" }));
  expect(() => standardSchemaOf(chat)["~standard"].jsonSchema.input({ target: "draft-03" })).toThrow(
    expect.objectContaining({ code: "TF2011" }),
  );
  const failing = {
    get role(): string {
      throw new RangeError("own");
    },
  };
  expect(() => standardSchemaOf(chat, "element")["~standard"].validate(failing)).toThrow(new RangeError("own"));
});
