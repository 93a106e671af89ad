import type { Definitions, Descriptor } from "../descriptor/descriptor.ts";
import type { ObjectDefinition, TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { typesOfDefinition } from "../descriptor/types-of-definition.ts";
import { definitionSchema } from "./definition-schema.ts";
import { definitionSchemas, type SchemaContext } from "./definition-schemas.ts";
import { inDialect } from "./dialect/in-dialect.ts";
import type { JsonSchemaTarget } from "./dialect/json-schema-target.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { JsonSchemaSide } from "./json-schema-side.ts";
import type { SchemaNamed } from "./schema-named.ts";
import { typeSchema } from "./type-schema.ts";

/** What a JSON Schema is derived for. */
export interface JsonSchemaOptions {
  /** Its dialect; draft 2020-12 when left out. */
  readonly target?: JsonSchemaTarget;
  /** What it describes; what goes into a conversion when left out. */
  readonly side?: JsonSchemaSide;
  /** Tells the JSON Schemas of schemas that validate types themselves; without it their types as TypeScript has them are described. */
  readonly schemaNamed?: SchemaNamed;
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
  { target = "draft-2020-12", side = "input", schemaNamed = () => undefined }: JsonSchemaOptions = {},
): JsonSchema {
  const schema = rootSchema(root, { definitions, side, schemaNamed });
  return inDialect({ $schema: "https://json-schema.org/draft/2020-12/schema", ...schema }, target);
}

/** What stands outside of all definitions. */
function rootSchema(root: TypeDescriptor, context: SchemaContext): JsonSchema {
  if (root.kind === "schema") {
    return context.schemaNamed(root.schema, context.side) ?? rootSchema(root.type, context);
  }
  const definition = root.kind === "reference" ? definitionOf(root.to, context.definitions) : undefined;
  const schemas = definitionSchemas(definition === undefined ? [root] : typesOfDefinition(definition), context);
  return {
    ...(definition === undefined ? typeSchema(root) : definitionSchema(definition, context.side)),
    ...(Object.keys(schemas).length === 0 ? {} : { $defs: schemas }),
  };
}

function definitionOf(key: string, definitions: Definitions): ObjectDefinition | undefined {
  return Object.hasOwn(definitions, key) ? definitions[key] : undefined;
}
