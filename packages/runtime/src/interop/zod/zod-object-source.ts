import type { ObjectDefinition, PropertyDefinition, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import { type ZodSourceContext, zodTypeSource } from "./zod-type-source.ts";

/**
 * The source text of the zod schema of an object type.
 *
 * @param definition The object type.
 * @param context Version, source and names.
 * @param isLater Whether a type names what is declared only behind this schema, so that it may be read no earlier than at the first validation.
 * @returns An expression.
 */
export function zodObjectSource(
  { properties, extra, ...said }: ObjectDefinition,
  context: ZodSourceContext,
  isLater: (type: TypeDescriptor) => boolean,
): string {
  const lines = properties.map((property) => `  ${propertySource(property, context, isLater(property.type))},\n`);
  const object = `z.object({\n${lines.join("")}})`;
  return described(
    extra === undefined ? object : `${object}.catchall(${extraSource(extra, context, isLater)})`,
    said,
    context,
  );
}

function propertySource(property: PropertyDefinition, context: ZodSourceContext, isLater: boolean): string {
  const schema = described(presence(zodTypeSource(property.type, context), property), property, context);
  const name = propertyName(property.name);
  return isLater ? context.dialect.later(name, schema) : `${name}: ${schema}`;
}

function extraSource(
  extra: TypeDescriptor,
  context: ZodSourceContext,
  isLater: (type: TypeDescriptor) => boolean,
): string {
  const schema = zodTypeSource(extra, context);
  return isLater(extra) ? `z.lazy((): z.ZodType => ${schema})` : schema;
}

function presence(schema: string, { type, optional, hasDefault, default: value }: PropertyDefinition): string {
  if (hasDefault && value !== undefined && isWritten(type)) return `${schema}.default(${JSON.stringify(value)})`;
  if (optional || hasDefault) return `${schema}.optional()`;
  return type.kind === "any" ? `${schema}.refine((value) => value !== undefined)` : schema;
}

/** Whether a default is in the source what it is in JSON. */
function isWritten(type: TypeDescriptor): boolean {
  return type.kind === "nullable" ? isWritten(type.type) : !NOT_IN_JSON.has(type.kind);
}

const NOT_IN_JSON: ReadonlySet<TypeDescriptor["kind"]> = new Set(["date", "bytes", "bigint", "map"]);

/** Doc comment, deprecation, examples, and a default that is only documented. */
function described(
  schema: string,
  said: Pick<PropertyDefinition, "documentation" | "deprecated" | "examples" | "default" | "hasDefault">,
  { dialect }: ZodSourceContext,
): string {
  const { documentation, deprecated, examples, default: value, hasDefault } = said;
  const told = dialect.told({
    ...(deprecated && { deprecated }),
    ...(examples && { examples }),
    ...(value !== undefined && !hasDefault && { default: value }),
  });
  return documentation === undefined
    ? `${schema}${told}`
    : `${schema}${told}.describe(${JSON.stringify(documentation)})`;
}

/** `__proto__` is computed, because written plainly it sets the prototype. */
function propertyName(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
