import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { textOf } from "../../descriptor/text.ts";
import { DefinitionTable } from "../definition-table.ts";
import { readZod } from "./read-zod.ts";
import { isZodSchema } from "./zod-schema.ts";

function read(schema: z.core.$ZodType) {
  if (!isZodSchema(schema)) {
    throw new Error("not a schema of zod 4");
  }
  const table = new DefinitionTable();
  const type = readZod(schema, table);
  return { type, definitions: table.definitions, text: textOf(type, table.definitions) };
}

function propertiesOf(shape: z.core.$ZodShape) {
  return read(z.object(shape)).definitions.Object1?.properties;
}

describe("primitives", () => {
  test.each([
    ["string", z.string()],
    ["string", z.email()],
    ["number", z.number()],
    ["number", z.number().min(1).max(5)],
    ["number", z.float64()],
    ["float", z.float32()],
    ["long", z.int()],
    ["long", z.number().int()],
    ["long", z.uint32()],
    ["integer", z.int32()],
    ["integer", z.int32().int()],
    ["bigint", z.bigint()],
    ["bigint", z.int64()],
    ["boolean", z.boolean()],
    ["Date", z.date()],
    ["null", z.null()],
    ["Uint8Array", z.instanceof(Uint8Array)],
    ["Uint8Array", z.instanceof(Buffer)],
    ['"a"', z.literal("a")],
    ['"a" | 1 | true', z.literal(["a", 1, true])],
    ['"a" | null', z.literal(["a", null])],
    ['"b" | "a"', z.enum(["b", "a"])],
    ["1 | 2", z.enum({ A: 1, B: 2 } as const)],
    ["`id-${number}`", z.templateLiteral(["id-", z.number()])],
  ])("%#: %s", (text, schema) => {
    expect(read(schema).text).toBe(text);
  });

  test("a template keeps the pattern that zod matches with", () => {
    const { type } = read(z.templateLiteral(["id-", z.int()]));
    if (type.kind !== "template") {
      throw new Error(`not a template: ${type.kind}`);
    }
    expect(new RegExp(type.pattern).test("id-7")).toBe(true);
    expect(new RegExp(type.pattern).test("id-x")).toBe(false);
  });
});

describe("containers", () => {
  test.each([
    ["string[]", z.array(z.string())],
    ["(string | null)[]", z.array(z.string().nullable())],
    ["number[]", z.array(z.number()).readonly()],
    ["[string, number?]", z.tuple([z.string(), z.number().optional()])],
    ["[string, ...boolean[]]", z.tuple([z.string()]).rest(z.boolean())],
    ["Record<string, long>", z.record(z.string(), z.int())],
    ["Record<string, long>", z.record(z.enum(["a", "b"]), z.int())],
    ["unknown", z.record(z.number(), z.int())],
    ["Map<string, Date>", z.map(z.string(), z.date())],
    ["unknown", z.map(z.number(), z.date())],
  ])("%#: %s", (text, schema) => {
    expect(read(schema).text).toBe(text);
  });
});

describe("wrappers", () => {
  test.each([
    ["string | null", z.string().nullish()],
    ["string", z.string().default("x")],
    ["string", z.string().prefault("x")],
    ["string", z.string().catch("x")],
    ["string", z.string().optional().nonoptional()],
    ["string", z.string().brand("id")],
    ["string", z.lazy(() => z.string())],
    ["string", z.string().transform((text) => text.length)],
    ["string", z.stringbool()],
    ["unknown", z.preprocess(String, z.string())],
  ])("%#: %s, the input side", (text, schema) => {
    expect(read(schema).text).toBe(text);
  });

  test.each([
    z.any(),
    z.unknown(),
    z.set(z.string()),
    z.symbol(),
    z.custom(),
    z.instanceof(Error),
    z.promise(z.string()),
  ])("%#: what has no counterpart is any", (schema) => {
    expect(read(schema).type).toEqual({ kind: "any" });
  });
});

describe("unions", () => {
  test.each([
    ["string | number", z.union([z.string(), z.number()])],
    ["string | null", z.union([z.string(), z.null()])],
    ["string | long | null", z.union([z.null(), z.string().nullable(), z.int()])],
    ['"a" | "b"', z.union([z.literal("a"), z.literal("b")])],
    ["string", z.union([z.string(), z.undefined()])],
    ["unknown", z.union([z.string(), z.any()])],
  ])("%#: %s, as the compiler plugin would write it", (text, schema) => {
    expect(read(schema).text).toBe(text);
  });

  test("a discriminated union carries the tag and its values", () => {
    const text = z.object({ type: z.literal("text"), text: z.string() });
    const image = z.object({ type: z.enum(["png", "jpg"]), url: z.string() });
    expect(read(z.discriminatedUnion("type", [text, image])).type).toEqual({
      kind: "union",
      members: [
        { kind: "reference", to: "Object1" },
        { kind: "reference", to: "Object2" },
      ],
      discriminator: { property: "type", values: [["text"], ["png", "jpg"]] },
    });
  });

  test("a member that is a discriminated union itself leaves the outer one without a tag", () => {
    const leaf = (tag: string) => z.object({ type: z.literal(tag) });
    const inner = z.discriminatedUnion("type", [leaf("a"), leaf("b")]);
    expect(read(z.discriminatedUnion("type", [inner, leaf("c")])).type).not.toHaveProperty("discriminator");
  });
});

test.each<[z.core.$ZodType, unknown]>([
  [z.number().min(1).lt(5).multipleOf(0.5), { minimum: 1, exclusiveMaximum: 5, multipleOf: 0.5 }],
  [z.number().min(1).min(3), { minimum: 3 }],
  [z.int().positive(), { exclusiveMinimum: 0 }],
  [z.int32(), undefined],
  [z.uint32(), undefined],
  [z.bigint().gte(5n), { minimum: 5 }],
  [z.int64(), undefined],
  [z.string().min(1).max(5), { minLength: 1, maxLength: 5 }],
  [z.string().length(3), { minLength: 3, maxLength: 3 }],
  [z.string().regex(/^a/), { pattern: "^a" }],
  [z.string().regex(/^a/i), undefined],
  [z.url(), { format: "uri" }],
  [z.string().meta({ maxLength: 4, format: "email" }), { maxLength: 4, format: "email" }],
  [z.array(z.any()).min(1).max(5).meta({ uniqueItems: true }), { minItems: 1, maxItems: 5, uniqueItems: true }],
  [mini.string().check(mini.minLength(2)), { minLength: 2 }],
])("%#: the checks of a schema are read as constraints", (schema, constraints) => {
  expect(Reflect.get(read(schema).type, "constraints")).toEqual(constraints);
});

test("deprecation and examples are read from metadata", () => {
  expect(propertiesOf({ id: z.string().meta({ deprecated: true, examples: ["a"] }) })).toEqual([
    { name: "id", type: { kind: "string" }, deprecated: true, examples: ["a"] },
  ]);
});

describe("objects", () => {
  test("properties say whether they may be absent, and their default", () => {
    expect(
      propertiesOf({
        required: z.string(),
        optional: z.string().optional(),
        nullish: z.string().nullish(),
        withDefault: z.int().default(3),
        dateDefault: z.date().default(() => new Date(0)),
        defaultInside: z
          .string()
          .default("a")
          .transform((text) => text.length),
        described: z.string().describe("What was said."),
      }),
    ).toEqual([
      { name: "required", type: { kind: "string" } },
      { name: "optional", type: { kind: "string" }, optional: true },
      { name: "nullish", type: { kind: "nullable", type: { kind: "string" } }, optional: true },
      { name: "withDefault", type: { kind: "long" }, hasDefault: true, default: 3 },
      { name: "dateDefault", type: { kind: "date" }, hasDefault: true },
      { name: "defaultInside", type: { kind: "string" }, hasDefault: true, default: "a" },
      { name: "described", type: { kind: "string" }, documentation: "What was said." },
    ]);
  });

  test("undeclared properties have a type only where they are kept", () => {
    const extraOf = (schema: z.ZodType) => read(schema).definitions.Object1?.extra;
    expect(extraOf(z.object({}))).toBeUndefined();
    expect(extraOf(z.strictObject({}))).toBeUndefined();
    expect(extraOf(z.looseObject({}))).toEqual({ kind: "any" });
    expect(extraOf(z.object({}).catchall(z.int()))).toEqual({ kind: "long" });
  });

  test("a property named like what objects inherit stays one", () => {
    expect(propertiesOf({ constructor: z.string(), ["__proto__"]: z.int() })?.map(({ name }) => name)).toEqual([
      "constructor",
      "__proto__",
    ]);
  });

  test("the same schema twice is one definition", () => {
    const point = z.object({ x: z.number() });
    const { type, definitions } = read(z.tuple([point, point]));
    expect(type).toMatchObject({ items: [{ to: "Object1" }, { to: "Object1" }] });
    expect(Object.keys(definitions)).toEqual(["Object1"]);
  });

  test("a recursive object type refers to itself", () => {
    const tree = z.object({
      get children() {
        return z.array(tree);
      },
    });
    const { type, definitions } = read(tree);
    expect(type).toEqual({ kind: "reference", to: "Object1" });
    expect(definitions.Object1?.properties[0]?.type).toEqual({ kind: "array", items: type });
  });

  test("recursion through arrays and records alone ends", () => {
    expect(read(z.json()).type.kind).toBe("nullable");
  });
});

test("schemas of zod/mini are read alike", () => {
  const { definitions, text } = read(mini.array(mini.object({ n: mini.optional(mini.int()) })));
  expect(definitions.Object1?.properties).toEqual([{ name: "n", type: { kind: "long" }, optional: true }]);
  expect(text).toBe("{ n?: long }[]");
});
