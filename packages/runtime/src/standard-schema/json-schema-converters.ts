import type { JsonSchema } from "../json-schema/json-schema.ts";
import type { JsonSchemaSide } from "../json-schema/json-schema-side.ts";
import type { StandardSchemaV1 } from "./standard-schema.ts";

/** Gives the JSON Schema, of draft 2020-12, of schemas that do not give it themselves. */
export interface JsonSchemaConverter {
  /** Tells the schemas that it knows. */
  knows(schema: StandardSchemaV1): boolean;
  convert(schema: StandardSchemaV1, side: JsonSchemaSide): JsonSchema;
}

const KEY = Symbol.for("@tsfunc/runtime:json-schema-converters");

/**
 * Adds a converter, for every copy of this package in the process.
 *
 * @param name What it is for; a converter of the same name is replaced.
 * @param converter The converter.
 */
export function addJsonSchemaConverter(name: string, converter: JsonSchemaConverter): void {
  converters().set(name, converter);
}

/**
 * Finds the converter of a schema.
 *
 * @param schema The schema.
 * @returns What gives its JSON Schema; undefined where no converter knows it.
 */
export function converterFor(schema: StandardSchemaV1): JsonSchemaConverter["convert"] | undefined {
  return [...converters().values()].find((one) => one.knows(schema))?.convert;
}

function converters(): Map<string, JsonSchemaConverter> {
  const existing: Map<string, JsonSchemaConverter> | undefined = Reflect.get(globalThis, KEY);
  const map = existing ?? new Map<string, JsonSchemaConverter>();
  Reflect.set(globalThis, KEY, map);
  return map;
}
