import type { JsonSchema } from "../json-schema.ts";
import { mapSubschemas } from "./map-subschemas.ts";
import { moveReference } from "./move-reference.ts";

/**
 * Writes a JSON Schema in draft 07: `definitions` for `$defs`, `items` and `additionalItems` for `prefixItems` and `items`.
 *
 * @param schema A schema of draft 2020-12.
 * @returns The same in draft 07.
 * @see https://json-schema.org/draft-07
 */
export function draft07({ $schema: _, ...schema }: JsonSchema): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...rewrite(schema) };
}

function rewrite(schema: JsonSchema): JsonSchema {
  const { $defs, ...rest } = withItems(mapSubschemas(schema, rewrite));
  const moved = moveReference(rest, "#/definitions/");
  return $defs === undefined ? moved : { ...moved, definitions: $defs };
}

function withItems(schema: JsonSchema): JsonSchema {
  const { prefixItems, items, ...rest } = schema;
  if (prefixItems === undefined) {
    return schema;
  }
  return { ...rest, items: prefixItems, ...(items !== undefined && { additionalItems: items }) };
}
