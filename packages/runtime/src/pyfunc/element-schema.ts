import type { JsonValue } from "../descriptor/type-descriptor.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";

/**
 * The JSON Schema of the elements of an array.
 *
 * @param schema The JSON Schema of the array.
 * @returns That of an element, which keeps the dialect and the definitions; undefined where `schema` is not that of an array, or its elements
 * refer to it as a whole.
 */
export function elementSchema({ $schema, $defs, items }: JsonSchema): JsonSchema | undefined {
  if (!isSchema(items) || refersToRoot(items) || refersToRoot($defs)) {
    return undefined;
  }
  return { ...($schema !== undefined && { $schema }), ...items, ...($defs !== undefined && { $defs }) };
}

function isSchema(value: JsonValue | undefined): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refersToRoot(schema: JsonValue | undefined): boolean {
  return schema !== undefined && /"\$ref":"#(?!\/\$defs\/)/.test(JSON.stringify(schema));
}
