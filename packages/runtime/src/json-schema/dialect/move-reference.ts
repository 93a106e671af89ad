import type { JsonValue } from "../../descriptor/type-descriptor.ts";
import type { JsonSchema } from "../json-schema.ts";
import { isList } from "./map-subschemas.ts";

/**
 * Points a reference to a definition elsewhere. In dialects before draft 2020-12 nothing beside `$ref` counts, so what stands there is put
 * around it.
 *
 * @param schema A schema, with its inner schemas done already.
 * @param place Where definitions are in the dialect: `#/definitions/`.
 * @returns The schema with its reference moved.
 */
export function moveReference({ $ref, ...beside }: JsonSchema, place: string): JsonSchema {
  if (typeof $ref !== "string") {
    return $ref === undefined ? beside : { $ref, ...beside };
  }
  const reference = { $ref: $ref.replace(/^#\/\$defs\//, place) };
  return Object.keys(beside).length === 0 ? reference : { ...beside, allOf: [reference, ...listOf(beside.allOf)] };
}

function listOf(schemas: JsonValue | undefined): readonly JsonValue[] {
  return isList(schemas) ? schemas : [];
}
