import { expect, test } from "vitest";
import type { Definitions, ModelDescriptor } from "../descriptor/descriptor.ts";
import type { PrimitiveKind, PropertyDefinition, TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { signatureFromDescriptor } from "./from-descriptor.ts";

const text: TypeDescriptor = { kind: "string" };
const nullable = (type: TypeDescriptor): TypeDescriptor => ({ kind: "nullable", type });
const arrayOf = (items: TypeDescriptor): TypeDescriptor => ({ kind: "array", items });
const reference = (to: string): TypeDescriptor => ({ kind: "reference", to });

function modelOf(parts: Partial<ModelDescriptor>): ModelDescriptor {
  return {
    version: 1,
    input: null,
    output: null,
    params: null,
    arguments: { modelInput: 0 },
    definitions: {},
    ...parts,
  };
}

/** The column that elements of a type get, as text. */
function columnOf(type: TypeDescriptor, definitions: Definitions = {}): string {
  const { inputs } = signatureFromDescriptor(modelOf({ input: arrayOf(type), definitions }));
  return String(inputs?.inputs[0]?.kind === "column" ? inputs.inputs[0].type : inputs);
}

function outputOf(type: TypeDescriptor | null): string {
  return String(signatureFromDescriptor(modelOf({ output: type })).outputs);
}

/** The params of an object type with these properties, as text. */
function paramsOf(properties: readonly PropertyDefinition[], defaults?: object, definitions: Definitions = {}): string {
  const model = modelOf({ params: reference("Params"), definitions: { ...definitions, Params: { properties } } });
  return String(signatureFromDescriptor(model, defaults).params);
}

test.each<[PrimitiveKind, string]>([
  ["string", "string"],
  ["number", "double"],
  ["float", "float"],
  ["long", "long"],
  ["bigint", "long"],
  ["integer", "integer"],
  ["boolean", "boolean"],
  ["date", "datetime"],
  ["bytes", "binary"],
  ["any", "Any"],
  ["null", "Any"],
])("%s is %s", (kind, type) => {
  expect(columnOf({ kind })).toBe(type);
});

test.each<[string, TypeDescriptor, string]>([
  ["text literals", { kind: "literal", values: ["a", "b"] }, "string"],
  ["boolean literals", { kind: "literal", values: [true] }, "boolean"],
  ["integers", { kind: "literal", values: [1, -2] }, "long"],
  ["integers and fractions", { kind: "literal", values: [1, 2.5] }, "double"],
  ["literals of several primitives", { kind: "literal", values: ["a", 1] }, "Any"],
  ["a template", { kind: "template", pattern: "^id-.*$", text: "`id-${string}`" }, "string"],
  ["a tuple", { kind: "tuple", items: [text], required: 1 }, "Any"],
  ["a union", { kind: "union", members: [text, { kind: "long" }] }, "Any"],
  ["a record", { kind: "record", values: { kind: "long" } }, "Map(str -> DataType.long)"],
  ["a map", { kind: "map", values: arrayOf(text) }, "Map(str -> Array(string))"],
  [
    "null inside arrays and records",
    arrayOf(nullable({ kind: "record", values: nullable(text) })),
    "Array(Map(str -> DataType.string))",
  ],
])("%s", (_, type, expected) => {
  expect(columnOf(type)).toBe(expected);
});

test("the model input is one unnamed column of its elements", () => {
  const signature = signatureFromDescriptor(modelOf({ input: arrayOf(text), output: text }));
  expect(signature.toDict()).toEqual({
    inputs: '[{"type": "string", "required": true}]',
    outputs: '[{"type": "string", "required": true}]',
    params: null,
  });
});

test("a legacy hint gives no inputs", () => {
  expect(signatureFromDescriptor(modelOf({})).inputs).toBeNull();
});

test("outputs: a list and a single value are one column; what may be null, and what is not annotated, is any", () => {
  expect(outputOf(arrayOf({ kind: "number" }))).toBe("[double (required)]");
  expect(outputOf({ kind: "number" })).toBe("[double (required)]");
  expect(outputOf(arrayOf(nullable(text)))).toBe("[string (required)]");
  expect(outputOf(arrayOf(arrayOf(text)))).toBe("[Array(string) (required)]");
  expect(outputOf(nullable(text))).toBe("[Any (required)]");
  expect(outputOf(null)).toBe("[Any (required)]");
});

test("properties: `?` and a nullable with a default are optional, a default alone is not", () => {
  const properties: PropertyDefinition[] = [
    { name: "plain", type: text },
    { name: "optional", type: text, optional: true },
    { name: "optionalNullable", type: nullable(text), optional: true },
    { name: "defaulted", type: text, hasDefault: true, default: "x" },
    { name: "nullableDefaulted", type: nullable(text), hasDefault: true, default: null },
    { name: "nullable", type: nullable(text) },
  ];
  expect(columnOf(reference("C"), { C: { properties } })).toBe(
    "{defaulted: string (required), nullable: string (required), nullableDefaulted: string (optional), " +
      "optional: string (optional), optionalNullable: string (optional), plain: string (required)}",
  );
});

test("a type is any where it repeats inside itself, and only there", () => {
  const definitions: Definitions = {
    Node: {
      properties: [
        { name: "children", type: arrayOf(reference("Node")) },
        { name: "leaf", type: reference("Leaf") },
      ],
    },
    Leaf: { properties: [{ name: "text", type: text }] },
    Pair: {
      properties: [
        { name: "a", type: reference("Leaf") },
        { name: "b", type: reference("Leaf") },
      ],
    },
  };
  expect(columnOf(reference("Node"), definitions)).toBe(
    "{children: Array(Any) (required), leaf: {text: string (required)} (required)}",
  );
  expect(columnOf(reference("Pair"), definitions)).toBe(
    "{a: {text: string (required)} (required), b: {text: string (required)} (required)}",
  );
});

test("an object type without properties, and a key that is none of the definitions, is any", () => {
  expect(columnOf(reference("Empty"), { Empty: { properties: [] } })).toBe("Any");
  expect(columnOf(reference("constructor"))).toBe("Any");
});

test("each property of the params is a param with its default", () => {
  const params = paramsOf([
    { name: "temperature", type: { kind: "number" }, hasDefault: true, default: 1 },
    { name: "stop", type: arrayOf(text), hasDefault: true, default: ["."] },
    { name: "model", type: nullable(text), optional: true },
    { name: "since", type: { kind: "date" }, hasDefault: true, default: "2024-01-02" },
    { name: "mode", type: { kind: "literal", values: ["a", "b"] }, hasDefault: true, default: "a" },
  ]);
  expect(params).toBe(
    "['temperature': double (default: 1.0), 'stop': string (default: ['.']) (shape: (-1,)), 'model': string (default: None), " +
      "'since': datetime (default: 2024-01-02), 'mode': string (default: a)]",
  );
});

test("where MLflow cannot have null as a default, a param without default has nothing in it", () => {
  const definitions: Definitions = { Options: { properties: [{ name: "size", type: text, optional: true }] } };
  const properties: PropertyDefinition[] = [
    { name: "stop", type: arrayOf(text), optional: true },
    { name: "options", type: nullable(reference("Options")), hasDefault: true, default: null },
  ];
  expect(paramsOf(properties, {}, definitions)).toBe(
    "['stop': string (default: []) (shape: (-1,)), 'options': {size: string (optional)} (default: {})]",
  );
});

test("defaults that could not be told come from an instance", () => {
  class Params {
    seed = 7n;
    at = new Date(0);
    declaredElsewhere = "x";
  }
  const properties: PropertyDefinition[] = [
    { name: "seed", type: { kind: "bigint" }, hasDefault: true },
    { name: "at", type: { kind: "date" }, hasDefault: true },
    { name: "none", type: text, optional: true },
  ];
  expect(paramsOf(properties, new Params())).toBe(
    "['seed': long (default: 7), 'at': datetime (default: 1970-01-01 00:00:00), 'none': string (default: None)]",
  );
});

test("untyped params and params without properties give no params", () => {
  expect(signatureFromDescriptor(modelOf({ params: { kind: "record", values: { kind: "any" } } })).params).toBeNull();
  expect(paramsOf([])).toBe("null");
});

test.each<[string, TypeDescriptor]>([
  ["TF3016", { kind: "bytes" }],
  ["TF3026", { kind: "any" }],
  ["TF3026", { kind: "record", values: text }],
  ["TF3026", arrayOf(arrayOf(text))],
  ["TF3026", { kind: "union", members: [text, { kind: "long" }] }],
])("a param that MLflow cannot have is refused with %s: %j", (code, type) => {
  expect(() => paramsOf([{ name: "p", type, optional: true }])).toThrow(expect.objectContaining({ code }));
});
