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

const CONSTRAINED: Definitions = {
  Row: {
    properties: [
      { name: "share", type: { kind: "number", constraints: { exclusiveMinimum: 0, maximum: 1, multipleOf: 0.25 } } },
      {
        name: "both",
        type: { kind: "number", constraints: { minimum: 5, exclusiveMinimum: 0, maximum: 9, exclusiveMaximum: 9 } },
      },
      { name: "count", type: { kind: "long", constraints: { exclusiveMaximum: 1e300 } } },
      {
        name: "code",
        type: {
          kind: "nullable",
          type: { kind: "string", constraints: { minLength: 1, maxLength: 4, pattern: "^a", format: "email" } },
        },
        optional: true,
        default: null,
        deprecated: true,
        examples: ["a", "b"],
      },
      {
        name: "list",
        type: { kind: "array", items: { kind: "long" }, constraints: { minItems: 1, maxItems: 2, uniqueItems: true } },
      },
      { name: "next", type: { kind: "reference", to: "Row" }, optional: true, deprecated: true },
    ],
  },
};

function constrainedFor(target: JsonSchemaTarget): JsonSchema {
  return jsonSchemaFromDescriptor(
    { version: 1, root: { kind: "reference", to: "Row" }, definitions: CONSTRAINED },
    { target },
  );
}

const SAFE = { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

test.each<[JsonSchemaTarget, object]>([
  ["draft-2020-12", { deprecated: true, $ref: "#/$defs/Row" }],
  ["draft-07", { deprecated: true, allOf: [{ $ref: "#/definitions/Row" }] }],
  ["openapi-3.1", { deprecated: true, $ref: "#/components/schemas/Row" }],
])("%s has the constraints as they are", (target, next) => {
  expect(constrainedFor(target).properties).toEqual({
    share: { type: "number", exclusiveMinimum: 0, maximum: 1, multipleOf: 0.25 },
    both: { type: "number", minimum: 5, exclusiveMinimum: 0, maximum: 9, exclusiveMaximum: 9 },
    count: { type: "integer", ...SAFE, exclusiveMaximum: 1e300 },
    code: {
      type: ["string", "null"],
      ...{ minLength: 1, maxLength: 4, pattern: "^a", format: "email" },
      ...{ default: null, deprecated: true, examples: ["a", "b"] },
    },
    list: { type: "array", items: { type: "integer", ...SAFE }, minItems: 1, maxItems: 2, uniqueItems: true },
    next,
  });
});

test("in OpenAPI 3.0 exclusive limits are flags, of which the narrower limit decides, and there is one example", () => {
  expect(constrainedFor("openapi-3.0").properties).toEqual({
    share: { type: "number", minimum: 0, exclusiveMinimum: true, maximum: 1, multipleOf: 0.25 },
    both: { type: "number", minimum: 5, maximum: 9, exclusiveMaximum: true },
    count: { type: "integer", ...SAFE },
    code: {
      ...{ type: "string", nullable: true },
      ...{ minLength: 1, maxLength: 4, pattern: "^a", format: "email" },
      ...{ default: null, deprecated: true, example: "a" },
    },
    list: { type: "array", items: { type: "integer", ...SAFE }, minItems: 1, maxItems: 2, uniqueItems: true },
    next: { deprecated: true, allOf: [{ $ref: "#/components/schemas/Row" }] },
  });
});

test("a validator of draft 07 holds values to the constraints", () => {
  const ajv = new Ajv({ strict: true, strictTypes: false, allowUnionTypes: true });
  ajvFormats.default(ajv);
  const isValid = ajv.compile(constrainedFor("draft-07"));
  const row = { share: 0.5, both: 5, count: 1, list: [1] };
  expect(isValid({ ...row, code: null, next: row })).toBe(true);
  const wrong = [{ share: 0 }, { both: 9 }, { both: 1 }, { code: "a" }, { list: [1, 1] }, { list: [] }, { next: {} }];
  expect(wrong.filter((one) => isValid({ ...row, ...one }))).toEqual([]);
});

test("another dialect is refused by name", () => {
  expect(() => inDialect({}, "draft-04")).toThrow(
    expect.objectContaining({ code: "TF2011", message: expect.stringMatching(/"draft-04".*draft-07/) }),
  );
});
