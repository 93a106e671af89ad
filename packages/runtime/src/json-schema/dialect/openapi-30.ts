import type { JsonValue } from "../../descriptor/type-descriptor.ts";
import type { JsonSchema } from "../json-schema.ts";
import { isList, isSchema, mapSubschemas } from "./map-subschemas.ts";
import { moveReference } from "./move-reference.ts";
import { withComponents } from "./with-components.ts";

/**
 * Writes a JSON Schema for a document of OpenAPI 3.0, whose schemas have one type, `nullable`, and neither `const` nor tuples: of a tuple
 * remain its length and the types that any of its elements may have. Object types stand in `components.schemas`.
 *
 * @param schema A schema of draft 2020-12.
 * @returns A schema object, with the components that it refers to.
 * @see https://spec.openapis.org/oas/v3.0.4#schema-object
 */
export function openapi30({ $schema: _, $defs, ...schema }: JsonSchema): JsonSchema {
  return withComponents(rewrite(schema), $defs, rewrite);
}

function rewrite(schema: JsonSchema): JsonSchema {
  const inner = mapSubschemas(schema, rewrite);
  const rewritten = REWRITES.reduce((done, rewriteOne) => rewriteOne(done), inner);
  return moveReference(rewritten, "#/components/schemas/");
}

type Rewrite = (schema: JsonSchema) => JsonSchema;

const withoutTuple: Rewrite = (schema) => {
  const { prefixItems, items, ...rest } = schema;
  if (!isList(prefixItems)) {
    return items === false || items === true ? { ...rest, items: {} } : schema;
  }
  const members = isSchema(items) ? [...prefixItems, items] : prefixItems;
  return { ...rest, items: members.length === 1 && members[0] !== undefined ? members[0] : { anyOf: members } };
};

const withoutConst: Rewrite = (schema) => {
  const { const: value, ...rest } = schema;
  return value === undefined ? schema : { ...rest, enum: [value] };
};

/** One type alone; null is no type but a flag of another. */
const withOneType: Rewrite = (schema) => {
  const { type, ...rest } = schema;
  const types = isList(type) ? type : [type];
  const others = types.filter((one) => one !== "null");
  const nullable = others.length < types.length;
  if (others.length === 0) {
    return { ...rest, type: "string", nullable, enum: [null] };
  }
  return { ...rest, ...typesOf(others, nullable) };
};

function typesOf(types: readonly (JsonValue | undefined)[], nullable: boolean): JsonSchema {
  const flag = nullable ? { nullable } : {};
  const [first] = types;
  if (types.length === 1) {
    return first === undefined ? {} : { type: first, ...flag };
  }
  return { anyOf: types.map((type) => ({ type: type ?? null, ...flag })) };
}

/** Exclusive limits are flags of the inclusive ones; where there are both only the narrower one can be said. */
const withFlaggedLimits: Rewrite = ({ exclusiveMinimum, exclusiveMaximum, ...rest }) => ({
  ...rest,
  ...(isNarrower(exclusiveMinimum, rest.minimum, 1) && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
  ...(isNarrower(exclusiveMaximum, rest.maximum, -1) && { maximum: exclusiveMaximum, exclusiveMaximum: true }),
});

function isNarrower(
  exclusive: JsonValue | undefined,
  inclusive: JsonValue | undefined,
  direction: 1 | -1,
): exclusive is number {
  if (typeof exclusive !== "number") return false;
  return typeof inclusive !== "number" || exclusive * direction >= inclusive * direction;
}

const withoutContent: Rewrite = (schema) => {
  const { contentEncoding, ...rest } = schema;
  return contentEncoding === "base64" ? { ...rest, format: "byte" } : schema;
};

const withOneExample: Rewrite = (schema) => {
  const { examples, ...rest } = schema;
  return isList(examples) && examples[0] !== undefined ? { ...rest, example: examples[0] } : schema;
};

const REWRITES: readonly Rewrite[] = [
  withoutTuple,
  withoutConst,
  withOneType,
  withFlaggedLimits,
  withoutContent,
  withOneExample,
];
