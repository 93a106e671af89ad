import { TsfuncError } from "../../errors/tsfunc-error.ts";
import type { JsonSchema } from "../json-schema.ts";
import { draft07 } from "./draft-07.ts";
import { isJsonSchemaTarget, JSON_SCHEMA_TARGETS, type JsonSchemaTarget } from "./json-schema-target.ts";
import { openapi30 } from "./openapi-30.ts";
import { openapi31 } from "./openapi-31.ts";

/**
 * Writes a JSON Schema in another dialect, with the same meaning.
 *
 * @param schema A schema of draft 2020-12.
 * @param target The dialect.
 * @returns The schema; `schema` itself where that is draft 2020-12 already.
 * @throws {TsfuncError} TF2011 when there is no such dialect.
 */
export function inDialect(schema: JsonSchema, target: string): JsonSchema {
  if (!isJsonSchemaTarget(target)) {
    throw new TsfuncError("TF2011", { target: JSON.stringify(target), targets: JSON_SCHEMA_TARGETS.join(", ") });
  }
  return DIALECTS[target](schema);
}

const DIALECTS: Readonly<Record<JsonSchemaTarget, (schema: JsonSchema) => JsonSchema>> = {
  "draft-2020-12": (schema) => schema,
  "draft-07": draft07,
  "openapi-3.0": openapi30,
  "openapi-3.1": openapi31,
};
