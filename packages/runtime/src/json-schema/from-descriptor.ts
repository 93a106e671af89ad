import type { Definitions, Descriptor } from "../descriptor/descriptor.ts";
import { referencesOf, referencesOfDefinition } from "../descriptor/references-of.ts";
import type { ObjectDefinition } from "../descriptor/type-descriptor.ts";
import { definitionSchema } from "./definition-schema.ts";
import { inDialect } from "./dialect/in-dialect.ts";
import type { JsonSchemaTarget } from "./dialect/json-schema-target.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { JsonSchemaSide } from "./json-schema-side.ts";
import { typeSchema } from "./type-schema.ts";

/** What a JSON Schema is derived for. */
export interface JsonSchemaOptions {
  /** Its dialect; draft 2020-12 when left out. */
  readonly target?: JsonSchemaTarget;
  /** What it describes; what goes into a conversion when left out. */
  readonly side?: JsonSchemaSide;
}

/**
 * Derives the JSON Schema of a type: what JSON text has to hold so that the type's converter accepts it.
 *
 * @param descriptor The type, with the object types that it names.
 * @param options Dialect and side.
 * @returns A schema; object types stand in `$defs` by their keys in the descriptor, but for that of the root, which many readers want to be
 * an object outright.
 * @throws {TsfuncError} TF2011 when there is no such dialect.
 * @see JSON Schema draft 2020-12
 */
export function jsonSchemaFromDescriptor(
  { root, definitions }: Descriptor,
  { target = "draft-2020-12", side = "input" }: JsonSchemaOptions = {},
): JsonSchema {
  const definition = root.kind === "reference" ? definitionOf(root.to, definitions) : undefined;
  const keys = definition === undefined ? referencesOf(root) : referencesOfDefinition(definition);
  const used = usedDefinitions(keys, definitions);
  const schemas = Array.from(used, ([key, one]) => [key, definitionSchema(one, side)] as const);
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(definition === undefined ? typeSchema(root) : definitionSchema(definition, side)),
    ...(schemas.length === 0 ? {} : { $defs: Object.fromEntries(schemas) }),
  };
  return inDialect(schema, target);
}

function definitionOf(key: string, definitions: Definitions): ObjectDefinition | undefined {
  return Object.hasOwn(definitions, key) ? definitions[key] : undefined;
}

/** The definitions that are named, by these keys or by one another, in the order in which they are met. */
function usedDefinitions(keys: readonly string[], definitions: Definitions): ReadonlyMap<string, ObjectDefinition> {
  const used = new Map<string, ObjectDefinition>();
  const pending = [...keys];
  for (let key = pending.shift(); key !== undefined; key = pending.shift()) {
    const definition = definitionOf(key, definitions);
    if (definition === undefined || used.has(key)) continue;
    used.set(key, definition);
    pending.push(...referencesOfDefinition(definition));
  }
  return used;
}
