import type { SchemaNamed } from "../json-schema/schema-named.ts";
import { jsonSchemaOfSchema } from "../standard-schema/read-schema.ts";
import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";

/**
 * What tells the JSON Schemas of the schemas that a descriptor names.
 *
 * @param find Finds a schema by name.
 * @returns A function that gives undefined for a schema that tells none.
 */
export function namedSchemas(find: (name: string) => StandardSchemaV1 | undefined): SchemaNamed {
  return (name, side) => {
    const schema = find(name);
    return schema && jsonSchemaOfSchema(schema, side);
  };
}
