import { type Definitions, followed, type JsonSchema, schemaIn } from "../model/json-schema.ts";
import type { Field, PropertyField } from "./field.ts";

/** Types may contain themselves: what is deeper is typed as JSON. */
const DEEPEST = 5;

/**
 * Makes a form of a JSON Schema.
 *
 * @param schema The schema.
 * @param definitions What its references lead to.
 * @param depth How deep in the form it stands.
 */
export function fieldOf(schema: JsonSchema, definitions: Definitions, depth = 0): Field {
  const { schema: plain, isNullable } = withoutNull(followed(schema, definitions), definitions);
  const common = {
    type: typeText(plain),
    description: typeof plain.description === "string" ? plain.description : null,
    isNullable,
  };
  const inner = (one: unknown): Field => fieldOf(schemaIn(one), definitions, depth + 1);
  const values = valuesOf(plain);
  if (values !== undefined) return { ...common, kind: "choice", values };
  if (plain.type === "string") return { ...common, kind: "text" };
  if (plain.type === "number" || plain.type === "integer") {
    return { ...common, kind: "number", isInteger: plain.type === "integer" };
  }
  if (depth >= DEEPEST) return { ...common, kind: "json" };
  if (plain.type === "object" && "properties" in plain) {
    return { ...common, kind: "object", properties: propertiesOf(plain, inner) };
  }
  const items = plain.type === "array" && "items" in plain ? inner(plain.items) : undefined;
  // Lists of lists are tensors more often than not.
  if (items === undefined || items.kind === "list" || items.kind === "json") return { ...common, kind: "json" };
  return { ...common, kind: "list", items };
}

/** A schema or null is the schema, and so is a type or null. */
function withoutNull(schema: JsonSchema, definitions: Definitions): { schema: JsonSchema; isNullable: boolean } {
  const members = (Array.isArray(schema.anyOf) ? schema.anyOf : []).map(schemaIn);
  const others = members.filter(({ type }) => type !== "null");
  const [only] = others;
  if (only !== undefined && others.length === 1) {
    const { anyOf: _, ...annotations } = schema;
    return { schema: { ...annotations, ...followed(only, definitions) }, isNullable: members.length > 1 };
  }
  const types: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [];
  const type = typeAmong(types.filter((type) => type !== "null"));
  return type === undefined
    ? { schema, isNullable: false }
    : { schema: { ...schema, type }, isNullable: types.includes("null") };
}

/** An integer of any size may come as its digits, too. */
function typeAmong([type, ...others]: readonly unknown[]): unknown {
  return others.length === 0 || (type === "integer" && others.every((other) => other === "string")) ? type : undefined;
}

function valuesOf({ enum: values, const: only, type }: JsonSchema): readonly unknown[] | undefined {
  if (Array.isArray(values)) return values;
  if (only !== undefined) return [only];
  return type === "boolean" ? [true, false] : undefined;
}

function propertiesOf({ properties, required }: JsonSchema, inner: (schema: unknown) => Field): PropertyField[] {
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  return Object.entries(schemaIn(properties)).map(([name, schema]) => ({
    name,
    field: inner(schema),
    isRequired: names.includes(name),
    default: schemaIn(schema).default,
  }));
}

function typeText({ title, format, type, contentEncoding }: JsonSchema): string {
  if (typeof title === "string") return title;
  if (contentEncoding === "base64") return "base64";
  if (typeof format === "string") return TYPES[format] ?? format;
  return type === "object" ? "record" : typeof type === "string" ? type : "JSON";
}

/** MLflow's words for what JSON Schema has others for. */
const TYPES: Readonly<Record<string, string>> = { int64: "long", "date-time": "datetime" };
