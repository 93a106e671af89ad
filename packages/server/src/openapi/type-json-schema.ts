import type { JsonSchema } from "@tsfunc/runtime";
import type { ColSpec, ColumnType, DataTypeName, ParamSpec, TensorSpec } from "@tsfunc/runtime/signature";

const INTEGERS_64 = { type: "integer", minimum: -(2 ** 63), exclusiveMaximum: 2 ** 63 } as const;

const SCALARS: Readonly<Record<DataTypeName, JsonSchema>> = {
  boolean: { type: "boolean" },
  integer: { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  long: { ...INTEGERS_64, format: "int64" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  string: { type: "string" },
  binary: { type: "string", contentEncoding: "base64" },
  datetime: { type: "string", format: "date-time" },
};

/**
 * The JSON Schema of values of a type of a signature.
 *
 * @param type The type.
 * @returns What JSON has to hold so that enforcement accepts it.
 */
export function typeJsonSchema(type: ColumnType): JsonSchema {
  switch (type.kind) {
    case "scalar":
      return SCALARS[type.name];
    case "array":
      return { type: "array", items: typeJsonSchema(type.items) };
    case "map":
      return { type: "object", additionalProperties: typeJsonSchema(type.values) };
    case "object":
      return objectSchema(
        type.properties.map(({ name, type: member, required }) => [name, typeJsonSchema(member), required]),
      );
    default:
      return {};
  }
}

/**
 * The JSON Schema of an object.
 *
 * @param members Name, schema and whether it is required, of each member; an optional one may be null.
 */
export function objectSchema(members: readonly (readonly [string, JsonSchema, boolean | null])[]): JsonSchema {
  const required = members.filter(([, , isRequired]) => isRequired === true).map(([name]) => name);
  const properties = members.map(([name, schema, isRequired]) => [name, isRequired === true ? schema : orNull(schema)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
}

/** @returns A schema that accepts null besides. */
export function orNull(schema: JsonSchema): JsonSchema {
  return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: "null" }] };
}

/** Null in a required column is refused for these alone, as MLflow does. */
const WITHOUT_NULL: ReadonlySet<string> = new Set(["integer", "long", "float"]);

/** @returns The schema of the elements of a column. */
export function columnJsonSchema({ type, required }: ColSpec): JsonSchema {
  const schema = typeJsonSchema(type);
  return required === true && type.kind === "scalar" && !WITHOUT_NULL.has(type.name) ? orNull(schema) : schema;
}

/** @returns The schema of a tensor: arrays in arrays. */
export function tensorJsonSchema({ dtype, shape }: TensorSpec): JsonSchema {
  return [...shape]
    .reverse()
    .reduce<JsonSchema>(
      (items, length) => ({ type: "array", items, ...(length >= 0 && { minItems: length, maxItems: length }) }),
      elementSchema(dtype),
    );
}

function elementSchema(dtype: string): JsonSchema {
  if (dtype === "bool") return { type: "boolean" };
  if (/^u?int/.test(dtype)) return { type: "integer" };
  return dtype.startsWith("float") ? { type: ["number", "null"] } : { type: "string" };
}

/** @returns The schema of a param, with its default. */
export function paramJsonSchema({ type, shape, default: value }: ParamSpec): JsonSchema {
  const one = typeJsonSchema(type);
  const schema = shape === null ? orNull(one) : { type: "array", items: one };
  const isPlain =
    value === null || typeof value === "string" || typeof value === "boolean" || typeof value === "number";
  return { ...schema, ...(isPlain && { default: value as string | number | boolean | null }) };
}
