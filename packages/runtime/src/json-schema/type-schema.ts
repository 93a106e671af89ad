import type {
  LiteralDescriptor,
  TupleDescriptor,
  TypeDescriptor,
  UnionDescriptor,
} from "../descriptor/type-descriptor.ts";
import { constrainedSchema } from "./constrained-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import { PRIMITIVE_SCHEMAS } from "./primitive-schema.ts";

/**
 * The JSON Schema of a type.
 *
 * @param type The type.
 * @returns A schema that names object types by reference into `$defs`.
 */
export function typeSchema(type: TypeDescriptor): JsonSchema {
  switch (type.kind) {
    case "literal":
      return literalSchema(type);
    case "template":
      return constrainedSchema({ type: "string", pattern: type.pattern }, type.constraints);
    case "array":
      return constrainedSchema({ type: "array", items: typeSchema(type.items) }, type.constraints);
    case "tuple":
      return tupleSchema(type);
    case "record":
    case "map":
      return { type: "object", additionalProperties: typeSchema(type.values) };
    case "nullable":
      return nullableSchema(typeSchema(type.type));
    case "union":
      return unionSchema(type);
    case "reference":
      return { $ref: `#/$defs/${encodeURI(type.to)}` };
    case "schema":
      return { $ref: `#/$defs/${encodeURI(type.schema)}` };
    default:
      return constrainedSchema(PRIMITIVE_SCHEMAS[type.kind], type.constraints);
  }
}

function literalSchema({ values, name }: LiteralDescriptor): JsonSchema {
  const types = [...new Set(values.map((value) => typeof value))];
  const title = name === undefined ? {} : { title: name };
  const type = types.length === 1 ? { type: String(types[0]) } : {};
  return { ...title, ...type, ...(values.length === 1 ? { const: values[0] ?? null } : { enum: values }) };
}

function tupleSchema({ items, required, rest }: TupleDescriptor): JsonSchema {
  return {
    type: "array",
    ...(items.length === 0 ? {} : { prefixItems: items.map(typeSchema) }),
    ...(rest === undefined ? { items: false, maxItems: items.length } : { items: typeSchema(rest) }),
    minItems: required,
  };
}

/** A list of types says it shortest, unless the value itself is fixed. */
function nullableSchema(schema: JsonSchema): JsonSchema {
  const { type, enum: values, const: value } = schema;
  if (typeof type !== "string" || values !== undefined || value !== undefined) {
    return { anyOf: [schema, { type: "null" }] };
  }
  return { ...schema, type: [type, "null"] };
}

function unionSchema({ members, discriminator }: UnionDescriptor): JsonSchema {
  return { [discriminator === undefined ? "anyOf" : "oneOf"]: members.map(typeSchema) };
}
