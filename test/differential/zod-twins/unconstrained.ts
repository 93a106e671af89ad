/** Keywords that say something of a schema without restricting what it accepts. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$schema",
  "title",
  "description",
  "default",
  "deprecated",
  "examples",
  "$defs",
  "definitions",
]);

/** Keywords under which schemas stand by name. */
const NAMED: ReadonlySet<string> = new Set(["properties", "$defs", "definitions"]);

/** Keywords under which one schema stands, or a list of them. */
const INNER: ReadonlySet<string> = new Set([
  ...["items", "prefixItems", "additionalItems", "additionalProperties", "anyOf", "oneOf", "allOf"],
]);

/** The places in a JSON Schema where anything is accepted: what a converter leaves when it does not know a type. */
export function unconstrained(schema: unknown, place = "#"): readonly string[] {
  if (schema === true) return [place];
  if (typeof schema !== "object" || schema === null) return [];
  const inside = Object.entries(schema).flatMap(([keyword, value]) =>
    schemasUnder(keyword, value, schema).flatMap(([name, inner]) => unconstrained(inner, `${place}/${name}`)),
  );
  return Object.keys(schema).every((keyword) => ANNOTATIONS.has(keyword)) ? [place, ...inside] : inside;
}

function schemasUnder(keyword: string, value: unknown, holder: object): readonly (readonly [string, unknown])[] {
  if (NAMED.has(keyword)) return Object.entries(Object(value)).map(([name, one]) => [`${keyword}/${name}`, one]);
  if (!INNER.has(keyword) || isUndeclared(keyword, value, holder)) return [];
  return Array.isArray(value) ? value.map((one, index) => [`${keyword}/${index}`, one]) : [[keyword, value]];
}

/** That undeclared properties beside declared ones are accepted is what leaving the keyword out says, too. */
function isUndeclared(keyword: string, value: unknown, holder: object): boolean {
  return keyword === "additionalProperties" && value === true && "properties" in holder;
}
