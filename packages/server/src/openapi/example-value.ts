import type { JsonSchema } from "@tsfunc/runtime";

type Json = JsonSchema[string];

/** How deep an example goes: types may contain themselves. */
const DEEPEST = 6;

const PLAIN: Readonly<Record<string, Json>> = { string: "text", integer: 1, number: 0.5, boolean: true, null: null };
const FORMATS: Readonly<Record<string, Json>> = {
  "date-time": "2024-01-31T12:30:00Z",
  date: "2024-01-31",
  email: "someone@example.org",
  uuid: "123e4567-e89b-12d3-a456-426614174000",
  uri: "https://example.org/",
};

/**
 * Makes a value that a JSON Schema accepts, for people to look at.
 *
 * @param schema The schema.
 * @param definitions What `$ref` leads to, by the last part of the reference.
 * @returns One value; where constraints are intricate it may be off.
 */
export function exampleValue(schema: JsonSchema, definitions: Readonly<Record<string, JsonSchema>>, depth = 0): Json {
  const given = givenValue(schema);
  if (given !== undefined) return given;
  const inner = (one: JsonSchema) => exampleValue(one, definitions, depth + 1);
  if (depth > DEEPEST) return null;
  if (typeof schema.$ref === "string") return inner(definitions[nameOf(schema.$ref)] ?? {});
  const [choice] = (schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as readonly JsonSchema[];
  if (choice !== undefined) return inner(choice);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "array") return arrayExample(schema, inner);
  if (type === "object") return objectExample(schema, inner);
  return FORMATS[String(schema.format)] ?? PLAIN[String(type)] ?? "text";
}

function givenValue({ const: only, enum: members, default: value, examples }: JsonSchema): Json | undefined {
  return (
    only ?? (members as readonly Json[] | undefined)?.[0] ?? (examples as readonly Json[] | undefined)?.[0] ?? value
  );
}

function nameOf(reference: string): string {
  return decodeURIComponent(reference.split("/").at(-1) ?? "");
}

function arrayExample({ items = {}, prefixItems }: JsonSchema, inner: (schema: JsonSchema) => Json): Json {
  const schemas = (prefixItems as readonly JsonSchema[] | undefined) ?? [items as JsonSchema];
  return schemas.map(inner);
}

function objectExample({ properties = {}, required = [] }: JsonSchema, inner: (schema: JsonSchema) => Json): Json {
  const members = Object.entries(properties as Readonly<Record<string, JsonSchema>>);
  const wanted = members.filter(([name]) => (required as readonly string[]).includes(name));
  const shown = wanted.length > 0 ? wanted : members;
  return Object.fromEntries(shown.map(([name, schema]) => [name, inner(schema)]));
}
