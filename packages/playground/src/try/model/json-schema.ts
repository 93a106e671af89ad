/** A JSON Schema, as far as this page reads it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** Schemas by the names that references have. */
export type Definitions = Readonly<Record<string, JsonSchema>>;

/**
 * Takes something for a schema.
 *
 * @param value Anything; `true` and what is no object say nothing of a value.
 */
export function schemaIn(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonSchema) : {};
}

/**
 * Follows the reference of a schema.
 *
 * @param schema A schema, which may be none.
 * @param definitions What references lead to.
 * @returns What it leads to, or the schema itself.
 */
export function followed(schema: JsonSchema, definitions: Definitions): JsonSchema {
  const { $ref } = schema;
  return typeof $ref === "string" ? (definitions[$ref.split("/").at(-1) ?? ""] ?? {}) : schema;
}
