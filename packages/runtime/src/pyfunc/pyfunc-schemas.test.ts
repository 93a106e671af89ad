import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { StandardResult, StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { pyfunc } from "./pyfunc.ts";

const Message = z.object({
  role: z.enum(["system", "user"]),
  content: z.string(),
  sent: z
    .string()
    .transform((text) => new Date(text))
    .optional(),
  retries: z.number().default(0),
});

function vendorSchema<Value>(
  validate: (value: unknown) => StandardResult<Value> | Promise<StandardResult<Value>>,
): StandardSchemaV1<Value> {
  return { "~standard": { version: 1, vendor: "own", validate } };
}

describe("pyfunc with zod schemas", () => {
  const model = pyfunc({ input: z.array(Message), output: z.array(z.string()) }, function describe(modelInput) {
    return modelInput.map(({ content, retries, sent }) => `${content} ${retries} ${sent?.getTime()}`);
  });

  test("hands over what the schema makes of the input", () => {
    expect(model([{ role: "user", content: "a", sent: "1970-01-01T00:00:01Z" }])).toEqual(["a 0 1000"]);
    expect([model.name, model.length]).toEqual(["describe", 1]);
  });

  test("refuses with the issues of the schema, and the type hint that it was read as", () => {
    expect(() => Reflect.apply(model, undefined, [[{ role: "user" }]])).toThrow(
      expect.objectContaining({
        code: "TF2100",
        typeHint: expect.stringContaining('role: "system" | "user"'),
        issues: [expect.objectContaining({ code: "schema", path: [0, "content"], received: "undefined" })],
      }),
    );
  });

  test("keeps this and further arguments", () => {
    const wrapped = pyfunc({ input: z.array(z.int()) }, function (this: unknown, ...args: unknown[]) {
      return [this, ...args];
    });
    expect(Reflect.apply(wrapped, model, [[1], { a: 1 }, "more"])).toEqual([model, [1], { a: 1 }, "more"]);
  });
});

describe("params", () => {
  const model = pyfunc(
    { input: z.array(z.int()), params: z.object({ top: z.int().default(3) }) },
    (modelInput, params) => modelInput.slice(0, params.top),
  );

  test("have their defaults without any, and their own values with some", () => {
    expect(model([1, 2, 3, 4])).toEqual([1, 2, 3]);
    expect(model([1, 2, 3, 4], {})).toEqual([1, 2, 3]);
    expect(model([1, 2, 3, 4], { top: 1 })).toEqual([1]);
  });

  test("that do not fit are refused", () => {
    expect(() => model([], { top: 0.5 })).toThrow(expect.objectContaining({ code: "TF2101" }));
  });

  test("that are required are missed", () => {
    const strict = pyfunc({ input: z.array(z.int()), params: z.object({ top: z.int() }) }, (modelInput) => modelInput);
    expect(() => strict([])).toThrow(
      expect.objectContaining({ code: "TF2101", issues: [expect.objectContaining({ path: ["top"] })] }),
    );
  });
});

describe("output", () => {
  const schemas = { input: z.array(z.int()), output: z.array(z.string().transform((text) => text.length)) };

  test("is validated only when asked, and never changed", () => {
    const output = ["a"];
    expect(pyfunc(schemas, () => output)([])).toBe(output);
    expect(pyfunc({ validateOutput: true })(schemas, () => output)([])).toBe(output);
    const wrong = Reflect.apply(pyfunc({ validateOutput: true }), undefined, [schemas, () => [1]]);
    expect(() => wrong([])).toThrow(expect.objectContaining({ code: "TF2102" }));
  });
});

describe("schemas of other libraries", () => {
  test("are asked through Standard Schema alone", () => {
    const texts = vendorSchema((value) =>
      Array.isArray(value) ? { value: value.map(String) } : { issues: [{ message: "not a list" }] },
    );
    const model = pyfunc({ input: texts }, (modelInput) => modelInput);
    expect(Reflect.apply(model, undefined, [[1, 2]])).toEqual(["1", "2"]);
    expect(() => Reflect.apply(model, undefined, ["text"])).toThrow(
      expect.objectContaining({
        code: "TF2100",
        typeHint: "own schema",
        message: expect.stringContaining("not a list"),
      }),
    );
  });

  test("may be functions, as those of ArkType", () => {
    const schema = Object.assign(
      () => undefined,
      vendorSchema((value) => ({ value })),
    );
    expect(pyfunc({ input: schema }, (modelInput) => modelInput)([1])).toEqual([1]);
  });

  test("that validate asynchronously are refused with the names of part and model", () => {
    const input = vendorSchema(async (value) => ({ value }));
    const model = pyfunc({ name: "count" })({ input }, (modelInput) => modelInput);
    expect(() => model([])).toThrow(
      expect.objectContaining({ code: "TF2003", message: expect.stringMatching(/input.*count.*own/) }),
    );
  });
});
