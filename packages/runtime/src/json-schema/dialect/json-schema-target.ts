/**
 * The dialects that a JSON Schema is written in; the names are those of Standard JSON Schema.
 *
 * @see https://standardschema.dev/json-schema
 */
export const JSON_SCHEMA_TARGETS = ["draft-2020-12", "draft-07", "openapi-3.0", "openapi-3.1"] as const;

/** One of {@link JSON_SCHEMA_TARGETS}. */
export type JsonSchemaTarget = (typeof JSON_SCHEMA_TARGETS)[number];

/**
 * Tells whether a JSON Schema can be written for a target.
 *
 * @param target What was asked for.
 * @returns Whether it is one of {@link JSON_SCHEMA_TARGETS}.
 */
export function isJsonSchemaTarget(target: unknown): target is JsonSchemaTarget {
  return JSON_SCHEMA_TARGETS.some((known) => known === target);
}
