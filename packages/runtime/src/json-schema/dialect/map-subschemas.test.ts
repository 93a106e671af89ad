import { expect, test } from "vitest";
import type { JsonSchema } from "../json-schema.ts";
import { mapSubschemas } from "./map-subschemas.ts";

const mark = (schema: JsonSchema): JsonSchema => ({ marked: true, ...schema });

test("schemas are changed where keywords have them: alone, in lists, by name", () => {
  const schema = {
    items: { type: "string" },
    anyOf: [{ type: "null" }, true],
    properties: { items: { type: "number" }, never: false },
  };
  expect(mapSubschemas(schema, mark)).toEqual({
    items: { marked: true, type: "string" },
    anyOf: [{ marked: true, type: "null" }, true],
    properties: { items: { marked: true, type: "number" }, never: false },
  });
});

test("what only looks like a schema stays", () => {
  const schema = { default: { items: {} }, enum: [{ items: {} }], const: { anyOf: [{}] }, examples: [{}] };
  expect(mapSubschemas(schema, mark)).toEqual(schema);
});

test("a property __proto__ is one like any other", () => {
  const schema = { properties: JSON.parse('{ "__proto__": {} }') };
  expect(JSON.stringify(mapSubschemas(schema, mark))).toBe('{"properties":{"__proto__":{"marked":true}}}');
});
