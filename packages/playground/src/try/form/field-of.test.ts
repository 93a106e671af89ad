import { expect, test } from "vitest";
import type { JsonSchema } from "../model/json-schema.ts";
import type { Field } from "./field.ts";
import { fieldOf } from "./field-of.ts";

/** The kinds of a field and of those in it. */
function kinds(field: Field): unknown {
  if (field.kind === "list") return [kinds(field.items)];
  if (field.kind !== "object") return field.kind;
  return Object.fromEntries(field.properties.map(({ name, field }) => [name, kinds(field)]));
}

const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  "Input.Node": {
    title: "Node",
    type: "object",
    properties: { value: { type: "integer" }, next: { $ref: "#/components/schemas/Input.Node" } },
    required: ["value"],
  },
};

test.each<[string, JsonSchema, unknown]>([
  ["text", { type: "string", format: "date-time" }, "text"],
  ["numbers", { type: "number" }, "number"],
  ["integers of any size", { type: ["integer", "string"] }, "number"],
  ["truth", { type: "boolean" }, "choice"],
  ["literals", { type: "string", enum: ["a", "b"] }, "choice"],
  ["a constant", { const: "a" }, "choice"],
  ["lists", { type: "array", items: { type: "string" } }, ["text"]],
  ["tensors", { type: "array", items: { type: "array", items: { type: "number" } } }, "json"],
  ["maps", { type: "object", additionalProperties: { type: "string" } }, "json"],
  ["unions", { anyOf: [{ type: "string" }, { type: "number" }] }, "json"],
  ["anything", {}, "json"],
  ["what may be null", { anyOf: [{ type: "number" }, { type: "null" }] }, "number"],
  ["objects", { type: "object", properties: { a: { type: "string" } } }, { a: "text" }],
])("%s have their kind of field", (_, schema, kind) => {
  expect(kinds(fieldOf(schema, {}))).toEqual(kind);
});

test("a field knows its type, its description and whether it may be null", () => {
  const number = { anyOf: [{ type: "number", format: "double" }, { type: "null" }], description: "How hot." };
  expect(fieldOf(number, {})).toEqual({
    kind: "number",
    isInteger: false,
    type: "double",
    description: "How hot.",
    isNullable: true,
  });
});

test("properties know whether they are required, and their default", () => {
  const schema = {
    type: "object",
    properties: { a: { type: "string" }, b: { type: "number", default: 0.5 } },
    required: ["a"],
  };
  const field = fieldOf(schema, {});
  expect(field.kind === "object" && field.properties.map((one) => [one.name, one.isRequired, one.default])).toEqual([
    ["a", true, undefined],
    ["b", false, 0.5],
  ]);
});

test("a type that contains itself ends as JSON", () => {
  let field: Field | undefined = fieldOf({ $ref: "#/components/schemas/Input.Node" }, DEFINITIONS);
  const depth: string[] = [];
  while (field !== undefined) {
    depth.push(`${field.type} ${field.kind}`);
    field = field.kind === "object" ? field.properties[1]?.field : undefined;
  }
  expect(depth).toEqual([...Array.from({ length: 5 }, () => "Node object"), "Node json"]);
});
