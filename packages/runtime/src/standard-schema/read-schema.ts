import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import type { JsonSchema } from "../json-schema/json-schema.ts";
import type { JsonSchemaSide } from "../json-schema/json-schema-side.ts";
import type { DefinitionTable } from "./definition-table.ts";
import { converterFor } from "./json-schema-converters.ts";
import { readJsonSchema } from "./read-json-schema.ts";
import type { StandardSchemaV1 } from "./standard-schema.ts";
import { readZod } from "./zod/read-zod.ts";
import { isZodSchema } from "./zod/zod-schema.ts";

/**
 * Reads the type of what a Standard Schema accepts: natively from zod 4, else from the JSON Schema that it gives of itself.
 *
 * @param schema The schema.
 * @param table Receives the object types.
 * @returns The type, or null where the schema does not tell it.
 */
export function readSchema(schema: StandardSchemaV1, table: DefinitionTable): TypeDescriptor | null {
  if (isZodSchema(schema)) {
    return readZod(schema, table);
  }
  const jsonSchema = jsonSchemaOfSchema(schema);
  return jsonSchema === undefined ? null : readJsonSchema(jsonSchema, table);
}

/**
 * The JSON Schema that a Standard Schema gives of itself, or that a converter of its library gives of it.
 *
 * @param schema The schema.
 * @param side What is described: what it accepts, or what comes out of it.
 * @returns A JSON Schema of draft 2020-12; undefined where none is given, or JSON Schema cannot say what the schema accepts.
 */
export function jsonSchemaOfSchema(schema: StandardSchemaV1, side: JsonSchemaSide = "input"): JsonSchema | undefined {
  try {
    const own = schema["~standard"].jsonSchema?.[side]?.({ target: "draft-2020-12" }) as JsonSchema | undefined;
    return own ?? converterFor(schema)?.(schema, side);
  } catch {
    return undefined;
  }
}
