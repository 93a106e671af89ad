import type { JsonSchema } from "../json-schema.ts";
import { mapSubschemas } from "./map-subschemas.ts";

/**
 * Puts definitions where a document of OpenAPI has them.
 *
 * @param schema The schema, written for OpenAPI already.
 * @param definitions The definitions that it refers to, if there are any.
 * @param rewrite Writes one of them for OpenAPI.
 * @returns The schema with its components.
 */
export function withComponents(
  schema: JsonSchema,
  definitions: JsonSchema[string] | undefined,
  rewrite: (schema: JsonSchema) => JsonSchema,
): JsonSchema {
  if (definitions === undefined) {
    return schema;
  }
  const { $defs: schemas = {} } = mapSubschemas({ $defs: definitions }, rewrite);
  return { ...schema, components: { schemas } };
}
