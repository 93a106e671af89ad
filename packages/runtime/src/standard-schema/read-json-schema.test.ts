import { expect, test } from "vitest";
import { textOf } from "../descriptor/text.ts";
import { DefinitionTable } from "./definition-table.ts";
import { readJsonSchema } from "./read-json-schema.ts";

function read(schema: Record<string, unknown>) {
  const table = new DefinitionTable();
  const type = readJsonSchema(schema, table);
  return { type, definitions: table.definitions, text: textOf(type, table.definitions) };
}

test.each([
  [{ type: "string" }, "string"],
  [{ type: "number" }, "number"],
  [{ type: "integer" }, "long"],
  [{ type: "boolean" }, "boolean"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ const: "a" }, '"a"'],
  [{ enum: ["a", 2, null] }, '"a" | 2 | null'],
  [{ anyOf: [{ type: "string" }, { type: "null" }] }, "string | null"],
  [{ oneOf: [{ type: "string" }, { type: "integer" }] }, "string | long"],
  [{ type: "array", items: { type: "string" } }, "string[]"],
  [{ type: "array" }, "unknown[]"],
  [
    { type: "array", prefixItems: [{ type: "string" }, { type: "number" }], minItems: 1, items: false },
    "[string, number?]",
  ],
  [{ type: "array", prefixItems: [{ type: "string" }], items: { type: "number" } }, "[string?, ...number[]]"],
  [{ type: "object", additionalProperties: { type: "integer" } }, "Record<string, long>"],
  [{ type: "object" }, "Record<string, unknown>"],
  [{}, "unknown"],
  [{ not: {} }, "unknown"],
  [{ const: { a: 1 } }, "unknown"],
  [{ $ref: "#/$defs/a~1b", $defs: { "a/b": { type: "string" } } }, "string"],
  [{ $ref: "#/$defs/missing" }, "unknown"],
  [{ $ref: "#/constructor" }, "unknown"],
])("%# reads %j", (schema, text) => {
  expect(read(schema).text).toBe(text);
});

test("properties say whether they may be absent, and their default", () => {
  const schema = {
    type: "object",
    title: "Row",
    description: "One row.",
    properties: {
      id: { type: "integer", description: "The key." },
      note: { type: "string" },
      size: { type: "number", default: 1 },
    },
    required: ["id"],
    additionalProperties: { type: "string" },
  };
  expect(read(schema).definitions).toEqual({
    Object1: {
      name: "Row",
      properties: [
        { name: "id", type: { kind: "long" }, documentation: "The key." },
        { name: "note", type: { kind: "string" }, optional: true },
        { name: "size", type: { kind: "number" }, hasDefault: true, default: 1 },
      ],
      extra: { kind: "string" },
      documentation: "One row.",
    },
  });
});

test.each<[Record<string, unknown>, unknown]>([
  [
    { type: "number", minimum: 0, maximum: 9, exclusiveMinimum: 1, exclusiveMaximum: 8, multipleOf: 0.5, minLength: 1 },
    { minimum: 0, maximum: 9, exclusiveMinimum: 1, exclusiveMaximum: 8, multipleOf: 0.5 },
  ],
  [{ type: "integer", minimum: Number.MIN_SAFE_INTEGER, maximum: 5 }, { maximum: 5 }],
  [
    { type: "string", minLength: 1, maxLength: 5, pattern: "^a", format: "email", minimum: 1 },
    { minLength: 1, maxLength: 5, pattern: "^a", format: "email" },
  ],
  [
    { type: "array", minItems: 1, maxItems: 5, uniqueItems: true },
    { minItems: 1, maxItems: 5, uniqueItems: true },
  ],
  [{ type: "string", format: "cuid", pattern: "(" }, undefined],
  [{ type: "array", uniqueItems: false, minItems: "1" }, undefined],
])("the constraints of %j are kept as far as they are for its values", (schema, constraints) => {
  expect(Reflect.get(read(schema).type, "constraints")).toEqual(constraints);
});

test("several patterns become one that asks for all of them", () => {
  const { type } = read({ type: "string", pattern: "^a", allOf: [{ pattern: "b$" }, { pattern: "c" }] });
  const pattern = new RegExp(String(type.kind === "string" && type.constraints?.pattern), "u");
  expect(["acb", "ab", "cb", "ac", "a\ncb"].map((text) => pattern.test(text))).toEqual([
    true,
    false,
    false,
    false,
    true,
  ]);
});

test("null is beside what is constrained", () => {
  expect(read({ type: ["string", "null"], minLength: 1 }).type).toEqual({
    kind: "nullable",
    type: { kind: "string", constraints: { minLength: 1 } },
  });
});

test("deprecation and examples are kept", () => {
  const properties = { id: { type: "string", deprecated: true, examples: ["a"] } };
  expect(read({ type: "object", properties, examples: [{ id: "a" }] }).definitions.Object1).toEqual({
    properties: [{ name: "id", type: { kind: "string" }, optional: true, deprecated: true, examples: ["a"] }],
    examples: [{ id: "a" }],
  });
});

test("a recursive object type refers to itself", () => {
  const { type, definitions } = read({
    $ref: "#/$defs/Tree",
    $defs: { Tree: { type: "object", properties: { children: { type: "array", items: { $ref: "#/$defs/Tree" } } } } },
  });
  expect(definitions.Object1?.properties[0]?.type).toEqual({ kind: "array", items: type });
});

test("a reference to itself, and an array of itself, end", () => {
  expect(read({ $ref: "#" }).type).toEqual({ kind: "any" });
  expect(read({ type: "array", items: { $ref: "#" } }).text).toBe("unknown[]");
});
