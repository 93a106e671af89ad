import type { JsonSchema } from "./json-schema.ts";
import type { JsonSchemaSide } from "./json-schema-side.ts";

/**
 * Gives the JSON Schema, of draft 2020-12, of a schema that a descriptor names; undefined where it tells none.
 *
 * @param name The name of the schema.
 * @param side Whether what goes into it is described, or what comes out of it.
 */
export type SchemaNamed = (name: string, side: JsonSchemaSide) => JsonSchema | undefined;
