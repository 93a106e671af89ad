import { expect, test } from "vitest";
import * as z from "zod";
import type { Constraints } from "../../descriptor/constraints.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { ZodSourceOptions } from "./zod-dialect.ts";
import { zodSourceFromDescriptor } from "./zod-source-from-descriptor.ts";

function moduleOf(it: TypeDescriptor, options: ZodSourceOptions = {}): string {
  return zodSourceFromDescriptor({ types: { it }, definitions: {} }, options);
}

/** What the constant `it` of a type is. */
function sourceOf(it: TypeDescriptor, options: ZodSourceOptions = {}): string {
  const [, source = ""] = moduleOf(it, options).split("export const it = ");
  return source.trim().replace(/;$/, "");
}

const number = (constraints: Constraints): TypeDescriptor => ({ kind: "number", constraints });
const text = (constraints: Constraints): TypeDescriptor => ({ kind: "string", constraints });

test.each<[TypeDescriptor, string, string]>([
  [number({ minimum: 0, maximum: 1 }), "z.number().gte(0).lte(1)", "z.number().gte(0).lte(1)"],
  [number({ exclusiveMinimum: 0, exclusiveMaximum: 1 }), "z.number().gt(0).lt(1)", "z.number().gt(0).lt(1)"],
  [number({ multipleOf: 0.25 }), "z.number().multipleOf(0.25)", "z.number().multipleOf(0.25)"],
  [
    { kind: "integer", constraints: { minimum: -5e9, maximum: 9 } },
    "z.int32().lte(9)",
    "z.number().int().min(-2147483648).max(2147483647).lte(9)",
  ],
  [text({ minLength: 1 }), "z.string().min(1)", "z.string().min(1)"],
  [
    text({ minLength: 2, pattern: "^a/" }),
    "z.string().min(2).regex(/^a\\//u).refine((text) => [...text].length >= 2)",
    "z.string().min(2).regex(/^a\\//u).refine((text) => [...text].length >= 2)",
  ],
  [
    text({ maxLength: 4 }),
    'z.string().refine((text) => [...text].length <= 4).meta({"maxLength":4})',
    "z.string().regex(/^[^]{0,4}$/u)",
  ],
  [
    text({ format: "email" }),
    'z.string().refine((text) => formats["email"](text)).meta({"format":"email"})',
    'z.string().email().refine((text) => formats["email"](text))',
  ],
  [
    text({ format: "hostname" }),
    'z.string().refine((text) => formats["hostname"](text)).meta({"format":"hostname"})',
    'z.string().refine((text) => formats["hostname"](text))',
  ],
  [
    { kind: "array", items: { kind: "any" }, constraints: { minItems: 1, maxItems: 2, uniqueItems: true } },
    'z.array(z.unknown()).min(1).max(2).refine(isUnique).meta({"uniqueItems":true})',
    "z.array(z.unknown()).min(1).max(2).refine(isUnique)",
  ],
  [{ kind: "nullable", type: text({ minLength: 1 }) }, "z.string().min(1).nullable()", "z.string().min(1).nullable()"],
])("%j is %s, and %s in zod 3", (type, zod4, zod3) => {
  expect([sourceOf(type), sourceOf(type, { version: 3 })]).toEqual([zod4, zod3]);
});

test("a bigint is held to integers within its bounds", () => {
  const type = { kind: "bigint", constraints: { minimum: 0.5, exclusiveMaximum: 9.5, multipleOf: 2 } } as const;
  expect(sourceOf(type)).toBe("z.bigint().gte(1n).lt(10n).multipleOf(2n)");
});

test("an int64 of JSON is held to its constraints as a number and as text", () => {
  const source = sourceOf({ kind: "bigint", constraints: { minimum: 5, multipleOf: 5 } }, { source: "json" });
  const schema: z.ZodType = new Function("z", `return ${source}`)(z);
  expect([5, "10", 2.5, 4, "0", "12"].map((value) => schema.safeParse(value).success)).toEqual([
    ...[true, true, false, false, false, false],
  ]);
});

test("the module has what its constraints call, and no more", () => {
  expect(moduleOf(text({ minLength: 1 }))).not.toMatch(/formats|isUnique/);
  expect(moduleOf(text({ format: "uri" }))).toContain('import { formats } from "@tsfunc/runtime/formats";');
  const unique = moduleOf(
    { kind: "array", items: { kind: "date" }, constraints: { uniqueItems: true } },
    { version: 3 },
  );
  expect(unique).toContain("function isUnique(");
});

test("deprecation, examples and a documented default are told in zod 4", () => {
  const definitions = {
    Row: {
      properties: [
        {
          name: "a",
          type: text({}),
          optional: true,
          default: "x",
          examples: ["y"],
          deprecated: true,
          documentation: "A.",
        },
      ],
    },
  } as const;
  const types = { it: { kind: "reference", to: "Row" } } as const;
  expect(zodSourceFromDescriptor({ types, definitions })).toContain(
    'a: z.string().optional().meta({"deprecated":true,"examples":["y"],"default":"x"}).describe("A.")',
  );
  expect(zodSourceFromDescriptor({ types, definitions }, { version: 3 })).toContain(
    'a: z.string().optional().describe("A.")',
  );
});
