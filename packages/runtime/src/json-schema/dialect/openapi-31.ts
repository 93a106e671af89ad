import type { JsonSchema } from "../json-schema.ts";
import { mapSubschemas } from "./map-subschemas.ts";
import { withComponents } from "./with-components.ts";

/**
 * Writes a JSON Schema for a document of OpenAPI 3.1, whose schemas are those of draft 2020-12. Object types are referred to where such a
 * document has them, so they stand in `components.schemas` beside the schema and are moved to those of the document.
 *
 * @param schema A schema of draft 2020-12.
 * @returns A schema object, with the components that it refers to.
 * @see https://spec.openapis.org/oas/v3.1.1#schema-object
 */
export function openapi31({ $schema: _, $defs, ...schema }: JsonSchema): JsonSchema {
  return withComponents(rewrite(schema), $defs, rewrite);
}

function rewrite(schema: JsonSchema): JsonSchema {
  const { $ref, ...rest } = mapSubschemas(schema, rewrite);
  return typeof $ref === "string" ? { $ref: $ref.replace(/^#\/\$defs\//, "#/components/schemas/"), ...rest } : rest;
}
