import type { StandardSchemaV1 } from "../standard-schema/standard-schema.ts";
import { type SchemaSubject, validateWith } from "../standard-schema/validate-with.ts";

/**
 * The defaults of params that a schema validates.
 *
 * @param params The schema.
 * @param subject What is validated, for errors.
 * @returns What the schema makes of no params at all; an empty object where some are required.
 * @throws {TsfuncError} TF2003 when the schema validates asynchronously.
 */
export function schemaDefaults(params: StandardSchemaV1, subject: SchemaSubject): object {
  const outcome = validateWith(params, {}, subject);
  return outcome.ok ? Object(outcome.value) : {};
}
