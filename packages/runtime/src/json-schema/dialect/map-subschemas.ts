import type { JsonValue } from "../../descriptor/type-descriptor.ts";
import type { JsonSchema } from "../json-schema.ts";

/** Keywords whose value is a schema, or a list of them. */
const SCHEMAS: ReadonlySet<string> = new Set([
  ...["items", "prefixItems", "additionalItems", "contains", "unevaluatedItems", "additionalProperties"],
  ...["propertyNames", "unevaluatedProperties", "not", "if", "then", "else", "anyOf", "oneOf", "allOf"],
]);

/** Keywords whose value has a schema for each name. */
const NAMED_SCHEMAS: ReadonlySet<string> = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
]);

/**
 * Changes every schema directly inside a schema. What merely looks like a schema, such as a property named `items` or a default, stays.
 *
 * @param schema The schema; never changed.
 * @param change Gives the schema that stands in place of another.
 * @returns A new schema with the same keywords in the same order.
 */
export function mapSubschemas(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const changed = (value: JsonValue): JsonValue => (isSchema(value) ? change(value) : value);
  const inside = (keyword: string, value: JsonValue): JsonValue => {
    if (NAMED_SCHEMAS.has(keyword) && isSchema(value)) return mapValues(value, changed);
    if (!SCHEMAS.has(keyword)) return value;
    return isList(value) ? value.map(changed) : changed(value);
  };
  return Object.fromEntries(Object.entries(schema).map(([keyword, value]) => [keyword, inside(keyword, value)]));
}

/**
 * Tells a schema with keywords from `true`, `false` and other JSON.
 *
 * @param value What stands under a keyword.
 * @returns Whether it is an object.
 */
export function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Tells a list.
 *
 * @param value What stands under a keyword.
 * @returns Whether it is an array.
 */
export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function mapValues(holder: JsonSchema, change: (value: JsonValue) => JsonValue): JsonSchema {
  return Object.fromEntries(Object.entries(holder).map(([name, value]) => [name, change(value)]));
}
