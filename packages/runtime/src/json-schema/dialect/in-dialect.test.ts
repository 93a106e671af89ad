import { Ajv } from "ajv";
import ajvFormats from "ajv-formats";
import { expect, test } from "vitest";
import type { Definitions } from "../../descriptor/descriptor.ts";
import type { TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { jsonSchemaFromDescriptor } from "../from-descriptor.ts";
import type { JsonSchema } from "../json-schema.ts";
import { inDialect } from "./in-dialect.ts";
import type { JsonSchemaTarget } from "./json-schema-target.ts";

const DEFINITIONS: Definitions = {
  Node: {
    name: "Node",
    properties: [
      { name: "label", type: { kind: "string" } },
      { name: "next", type: { kind: "nullable", type: { kind: "reference", to: "Node" } }, optional: true },
      { name: "items", type: { kind: "reference", to: "Pair" }, documentation: "By no means the keyword." },
    ],
  },
  Pair: {
    properties: [
      {
        name: "pair",
        type: {
          kind: "tuple",
          items: [{ kind: "string" }, { kind: "long" }],
          required: 2,
          rest: { kind: "boolean" },
        },
        hasDefault: true,
        default: ["$ref", 1],
      },
    ],
  },
};

function schemaFor(target: JsonSchemaTarget, root: TypeDescriptor = { kind: "reference", to: "Node" }): JsonSchema {
  return jsonSchemaFromDescriptor({ version: 1, root, definitions: DEFINITIONS }, { target });
}

test("draft 2020-12 is what schemas are derived in", () => {
  const schema = schemaFor("draft-2020-12");
  expect(inDialect(schema, "draft-2020-12")).toBe(schema);
});

test("draft 07 has definitions, lists of items, and nothing beside a reference", () => {
  expect(schemaFor("draft-07")).toEqual({
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Node",
    type: "object",
    required: ["label", "items"],
    properties: {
      label: { type: "string" },
      next: { anyOf: [{ $ref: "#/definitions/Node" }, { type: "null" }] },
      items: { allOf: [{ $ref: "#/definitions/Pair" }], description: "By no means the keyword." },
    },
    definitions: {
      Node: expect.objectContaining({ title: "Node", type: "object" }),
      Pair: {
        type: "object",
        properties: {
          pair: {
            type: "array",
            items: [{ type: "string" }, expect.objectContaining({ type: "integer" })],
            additionalItems: { type: "boolean" },
            minItems: 2,
            default: ["$ref", 1],
          },
        },
      },
    },
  });
});

test.each(["draft-07", "openapi-3.0"] as const)("%s refers to the object types of a list", (target) => {
  const [reference, holder] =
    target === "draft-07" ? ["#/definitions/Node", "definitions"] : ["#/components/schemas/Node", "components"];
  const schema = schemaFor(target, { kind: "array", items: { kind: "reference", to: "Node" } });
  expect(schema).toMatchObject({ type: "array", items: { $ref: reference } });
  expect(schema).toHaveProperty(holder);
});

test("a validator of draft 07 accepts and refuses by it", () => {
  const ajv = new Ajv({ strict: true, strictTypes: false, strictTuples: false });
  ajvFormats.default(ajv);
  const isValid = ajv.compile(schemaFor("draft-07"));
  expect(isValid({ label: "a", items: { pair: ["a", 1, true, false] } })).toBe(true);
  expect(isValid({ label: "a", items: {}, next: { label: "b", items: {} } })).toBe(true);
  expect(isValid({ label: "a", items: { pair: ["a", 1, "b"] } })).toBe(false);
  expect(isValid({ label: "a", items: {}, next: { label: 1, items: {} } })).toBe(false);
});

test("OpenAPI 3.1 is draft 2020-12 with object types among the components", () => {
  const schema = schemaFor("openapi-3.1");
  expect(schema).not.toHaveProperty("$schema");
  expect(schema).toMatchObject({
    properties: { items: { $ref: "#/components/schemas/Pair", description: "By no means the keyword." } },
    components: { schemas: { Pair: { properties: { pair: { prefixItems: [{ type: "string" }, {}] } } } } },
  });
});

test.each<[string, TypeDescriptor, JsonSchema]>([
  ["null is a flag", { kind: "nullable", type: { kind: "string" } }, { type: "string", nullable: true }],
  ["null alone is one value", { kind: "null" }, { type: "string", nullable: true, enum: [null] }],
  ["a constant is an enum", { kind: "literal", values: ["a"] }, { type: "string", enum: ["a"] }],
  ["bytes are a format", { kind: "bytes" }, { type: "string", format: "byte", pattern: expect.any(String) }],
  [
    "types are alternatives and exclusive limits flags",
    { kind: "bigint" },
    {
      anyOf: [{ type: "integer" }, { type: "string" }],
      minimum: -(2 ** 63),
      maximum: 2 ** 63,
      exclusiveMaximum: true,
      pattern: "^-?(?:0|[1-9]\\d{0,18})$",
    },
  ],
  [
    "of a tuple remain length and types",
    { kind: "tuple", items: [{ kind: "string" }, { kind: "boolean" }], required: 1 },
    { type: "array", items: { anyOf: [{ type: "string" }, { type: "boolean" }] }, minItems: 1, maxItems: 2 },
  ],
  [
    "an empty tuple has no elements",
    { kind: "tuple", items: [], required: 0 },
    { type: "array", items: {}, minItems: 0, maxItems: 0 },
  ],
  ["anything is anything", { kind: "any" }, {}],
])("in OpenAPI 3.0 %s", (_, root, expected) => {
  expect(schemaFor("openapi-3.0", root)).toEqual(expected);
});

test("OpenAPI 3.0 has one example", () => {
  expect(inDialect({ type: "string", examples: ["a", "b"] }, "openapi-3.0")).toEqual({ type: "string", example: "a" });
});

test("another dialect is refused by name", () => {
  expect(() => inDialect({}, "draft-04")).toThrow(
    expect.objectContaining({ code: "TF2011", message: expect.stringMatching(/"draft-04".*draft-07/) }),
  );
});
