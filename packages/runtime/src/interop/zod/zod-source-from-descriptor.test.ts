import { expect, test } from "vitest";
import type { Definitions } from "../../descriptor/descriptor.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { ZodSourceOptions } from "./zod-dialect.ts";
import { zodSourceFromDescriptor } from "./zod-source-from-descriptor.ts";

const text: TypeDescriptor = { kind: "string" };

/** What the constant `it` of a type is. */
function sourceOf(it: TypeDescriptor, options: ZodSourceOptions = {}, definitions: Definitions = {}): string {
  const [, source = ""] = zodSourceFromDescriptor({ types: { it }, definitions }, options).split("export const it = ");
  return source.trim().replace(/;$/, "");
}

test.each<[TypeDescriptor, string, string]>([
  [text, "z.string()", "z.string()"],
  [{ kind: "float" }, "z.number()", "z.number()"],
  [{ kind: "long" }, "z.int()", "z.number().int().safe()"],
  [{ kind: "integer" }, "z.int32()", "z.number().int().min(-2147483648).max(2147483647)"],
  [{ kind: "bigint" }, "z.bigint()", "z.bigint()"],
  [{ kind: "date" }, "z.date()", "z.date()"],
  [{ kind: "bytes" }, "z.instanceof(Uint8Array)", "z.instanceof(Uint8Array)"],
  [{ kind: "any" }, "z.unknown()", "z.unknown()"],
  [{ kind: "null" }, "z.null()", "z.null()"],
  [{ kind: "literal", values: ["a"] }, 'z.literal("a")', 'z.literal("a")'],
  [{ kind: "literal", values: ["a", "b"] }, 'z.enum(["a", "b"])', 'z.enum(["a", "b"])'],
  [{ kind: "literal", values: [1, true] }, "z.literal([1, true])", "z.union([z.literal(1), z.literal(true)])"],
  [
    { kind: "template", pattern: "^a/\\d$", text: "" },
    "z.string().regex(/^a\\/\\d$/u)",
    "z.string().regex(/^a\\/\\d$/u)",
  ],
  [{ kind: "record", values: text }, "z.record(z.string(), z.string())", "z.record(z.string())"],
  [{ kind: "map", values: text }, "z.map(z.string(), z.string())", "z.map(z.string(), z.string())"],
  [{ kind: "nullable", type: text }, "z.string().nullable()", "z.string().nullable()"],
  [
    { kind: "tuple", items: [text, text], required: 1 },
    "z.tuple([z.string(), z.string().optional()])",
    "z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])])",
  ],
  [
    { kind: "tuple", items: [text], required: 1, rest: { kind: "boolean" } },
    "z.tuple([z.string()], z.boolean())",
    "z.tuple([z.string()]).rest(z.boolean())",
  ],
])("%o is %s, and %s in zod 3", (type, zod4, zod3) => {
  expect([sourceOf(type), sourceOf(type, { version: 3 })]).toEqual([zod4, zod3]);
});

test("from JSON, dates, bytes and int64 are text, and Maps objects", () => {
  expect(sourceOf({ kind: "date" }, { source: "json" })).toBe("z.iso.datetime({ offset: true })");
  expect(sourceOf({ kind: "date" }, { source: "json", version: 3 })).toBe("z.string().datetime({ offset: true })");
  expect(sourceOf({ kind: "map", values: text }, { source: "json" })).toBe("z.record(z.string(), z.string())");
  expect(sourceOf({ kind: "bytes" }, { source: "json" })).toMatch(/^z\.string\(\)\.regex\(/);
  expect(sourceOf({ kind: "bigint" }, { source: "json" })).toMatch(/^z\.union\(\[z\.number\(\).*z\.string\(\)/);
});

const NODE: Definitions = {
  Node: {
    documentation: "One of many.",
    properties: [
      { name: "label", type: { kind: "reference", to: "Label" }, documentation: 'Its "name".' },
      { name: "next", type: { kind: "reference", to: "Node" }, optional: true },
      { name: "since", type: { kind: "date" }, hasDefault: true, default: "now" },
      { name: "body", type: { kind: "any" } },
      { name: "content-type", type: text, hasDefault: true, default: "text" },
      { name: "__proto__", type: text },
    ],
    extra: { kind: "nullable", type: { kind: "reference", to: "Node" } },
  },
  Label: { properties: [{ name: "text", type: text }] },
  Unused: { properties: [{ name: "a", type: text }] },
};

test("object types stand behind those that they name, and wait for those that name them", () => {
  const types = { Node: { kind: "array", items: { kind: "reference", to: "Node" } } } as const;
  expect(zodSourceFromDescriptor({ types, definitions: NODE })).toMatchInlineSnapshot(`
    "import * as z from "zod";

    export const Label = z.object({
      text: z.string(),
    });
    export type Label = z.infer<typeof Label>;

    export const Node2 = z.object({
      label: Label.describe("Its \\"name\\"."),
      get next() { return Node2.optional(); },
      since: z.date().optional(),
      body: z.unknown().refine((value) => value !== undefined),
      "content-type": z.string().default("text"),
      ["__proto__"]: z.string(),
    }).catchall(z.lazy((): z.ZodType => Node2.nullable())).describe("One of many.");
    export type Node2 = z.infer<typeof Node2>;

    export const Node = z.array(Node2);
    "
  `);
  expect(zodSourceFromDescriptor({ types, definitions: NODE }, { version: 3 })).toContain(
    "next: z.lazy((): z.ZodTypeAny => Node2.optional()),",
  );
});

test("zod 3 tells the members of a union apart only by literals and names", () => {
  const definitions: Definitions = {
    A: { properties: [{ name: "of", type: { kind: "literal", values: [1, 2] } }] },
    B: { properties: [{ name: "of", type: { kind: "literal", values: [3] } }] },
  };
  const union: TypeDescriptor = {
    kind: "union",
    members: [
      { kind: "reference", to: "A" },
      { kind: "reference", to: "B" },
    ],
    discriminator: { property: "of", values: [[1, 2], [3]] },
  };
  expect(sourceOf(union, {}, definitions)).toBe('z.discriminatedUnion("of", [A, B])');
  expect(sourceOf(union, { version: 3 }, definitions)).toBe("z.union([A, B])");
});
