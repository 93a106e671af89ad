import type { Definitions } from "../descriptor/descriptor.ts";
import { partsOf } from "../descriptor/parts-of.ts";
import type { TypeDescriptor } from "../descriptor/type-descriptor.ts";
import { typesOfDefinition } from "../descriptor/types-of-definition.ts";
import { definitionSchema } from "./definition-schema.ts";
import { mapSubschemas } from "./dialect/map-subschemas.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { JsonSchemaSide } from "./json-schema-side.ts";
import type { SchemaNamed } from "./schema-named.ts";
import { typeSchema } from "./type-schema.ts";

/** What the schemas of one document have in common. */
export interface SchemaContext {
  readonly definitions: Definitions;
  readonly side: JsonSchemaSide;
  readonly schemaNamed: SchemaNamed;
}

/**
 * The schemas of all that types refer to, by themselves or by way of one another.
 *
 * @param types The types.
 * @param context The definitions, and what tells the JSON Schemas of schemas.
 * @returns What stands in `$defs`, by key, in the order in which it is met.
 */
export function definitionSchemas(types: readonly TypeDescriptor[], context: SchemaContext): JsonSchema {
  const found = new Map<string, JsonSchema>();
  const pending = [...types];
  for (let type = pending.shift(); type !== undefined; type = pending.shift()) {
    const { key, ...named } = namedBy(type, context);
    if (key !== undefined && named.schema !== undefined && !found.has(key)) {
      found.set(key, named.schema);
      pending.push(...named.types);
    } else if (key === undefined) pending.unshift(...partsOf(type));
  }
  return Object.fromEntries(found);
}

/** What a type stands for by name: its schema, and the types which that refers to. */
interface Named {
  readonly key?: string;
  readonly schema?: JsonSchema;
  readonly types: readonly TypeDescriptor[];
}

function namedBy(type: TypeDescriptor, { definitions, side, schemaNamed }: SchemaContext): Named {
  if (type.kind === "schema") {
    const own = schemaNamed(type.schema, side);
    return own === undefined
      ? { key: type.schema, schema: typeSchema(type.type), types: [type.type] }
      : { key: type.schema, schema: embedded(own, type.schema), types: [] };
  }
  if (type.kind !== "reference") return { types: [] };
  const definition = Object.hasOwn(definitions, type.to) ? definitions[type.to] : undefined;
  return definition === undefined
    ? { key: type.to, types: [] }
    : { key: type.to, schema: definitionSchema(definition, side), types: typesOfDefinition(definition) };
}

/** A schema of its own inside another: its references start where it stands. */
function embedded(own: JsonSchema, key: string): JsonSchema {
  const place = `#/$defs/${encodeURI(key)}`;
  const rewrite = (schema: JsonSchema): JsonSchema => {
    const inside = mapSubschemas(schema, rewrite);
    const { $ref } = inside;
    return typeof $ref === "string" && $ref.startsWith("#") ? { ...inside, $ref: place + $ref.slice(1) } : inside;
  };
  const { $schema: _, ...schema } = rewrite(own);
  return schema;
}
