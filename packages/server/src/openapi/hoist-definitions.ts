import type { JsonSchema } from "@tsfunc/runtime";

/** A schema whose definitions stand elsewhere. */
export interface HoistedSchema {
  readonly schema: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

type Json = JsonSchema[string];

/**
 * Moves the definitions of a JSON Schema to where OpenAPI has them.
 *
 * @param schema The schema, with `$defs`.
 * @param prefix Put before the names, so that those of several schemas do not meet.
 * @returns The schema without `$schema` and `$defs`, and the definitions; references lead to `#/components/schemas`.
 */
export function hoistDefinitions(schema: JsonSchema, prefix: string): HoistedSchema {
  const { $defs = {}, $schema: _, ...rest } = schema;
  const definitions = Object.entries($defs as Readonly<Record<string, JsonSchema>>).map(([name, definition]) => [
    componentName(prefix, name),
    withReferences(definition, prefix) as JsonSchema,
  ]);
  return { schema: withReferences(rest, prefix) as JsonSchema, definitions: Object.fromEntries(definitions) };
}

function componentName(prefix: string, name: string): string {
  return `${prefix}.${name.replace(/[^\w.-]/g, "_")}`;
}

function withReferences(value: Json, prefix: string): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withReferences(item, prefix));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "$ref" && typeof member === "string" ? reference(member, prefix) : withReferences(member, prefix),
    ]),
  );
}

function reference(target: string, prefix: string): string {
  const name = decodeURIComponent(target.replace(/^#\/\$defs\//, ""))
    .replace(/~1/g, "/")
    .replace(/~0/g, "~");
  return `#/components/schemas/${componentName(prefix, name)}`;
}
