import type { Constraints } from "../descriptor/constraints.ts";
import type { JsonSchema } from "./json-schema.ts";

/** Bounds that a type may have of its own; of two the narrower one counts. */
const NARROWER: Readonly<Record<string, (one: number, other: number) => number>> = {
  minimum: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
};

/**
 * Adds constraints to the JSON Schema of a type.
 *
 * @param schema The schema of the type alone.
 * @param constraints What is asked of its values.
 * @returns A schema that asks for both.
 */
export function constrainedSchema(schema: JsonSchema, { pattern, ...constraints }: Constraints = {}): JsonSchema {
  const added = Object.entries(constraints).map(([keyword, asked]) => {
    const [own, narrower] = [schema[keyword], NARROWER[keyword]];
    const both = typeof own === "number" && typeof asked === "number" && narrower !== undefined;
    return [keyword, both ? narrower(own, asked) : asked] as const;
  });
  return { ...schema, ...Object.fromEntries(added), ...patternSchema(schema, pattern) };
}

/** A template is a pattern already. */
function patternSchema(schema: JsonSchema, pattern: string | undefined): JsonSchema {
  if (pattern === undefined) return {};
  return schema.pattern === undefined ? { pattern } : { allOf: [{ pattern }] };
}
