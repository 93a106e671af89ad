import type { Definitions, Descriptor } from "../descriptor/descriptor.ts";
import { referencesOf, referencesOfDefinition } from "../descriptor/references-of.ts";
import type { ObjectDefinition } from "../descriptor/type-descriptor.ts";
import { definitionSchema } from "./definition-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { typeSchema } from "./type-schema.ts";

/**
 * Derives the JSON Schema of a type: what JSON text has to hold so that the type's converter accepts it.
 *
 * @param descriptor The type, with the object types that it names.
 * @returns A schema of draft 2020-12; object types stand in `$defs` by their keys in the descriptor.
 * @see JSON Schema draft 2020-12
 */
export function jsonSchemaFromDescriptor({ root, definitions }: Descriptor): JsonSchema {
  const used = usedDefinitions(referencesOf(root), definitions);
  const schemas = Array.from(used, ([key, definition]) => [key, definitionSchema(definition)] as const);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...typeSchema(root),
    ...(schemas.length === 0 ? {} : { $defs: Object.fromEntries(schemas) }),
  };
}

/** The definitions that are named, by these keys or by one another, in the order in which they are met. */
function usedDefinitions(keys: readonly string[], definitions: Definitions): ReadonlyMap<string, ObjectDefinition> {
  const used = new Map<string, ObjectDefinition>();
  const pending = [...keys];
  for (let key = pending.shift(); key !== undefined; key = pending.shift()) {
    const definition = Object.hasOwn(definitions, key) ? definitions[key] : undefined;
    if (definition === undefined || used.has(key)) continue;
    used.set(key, definition);
    pending.push(...referencesOfDefinition(definition));
  }
  return used;
}
