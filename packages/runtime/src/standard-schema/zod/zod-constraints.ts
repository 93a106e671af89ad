import { constrainedType } from "../read-constraints.ts";
import type { ZodDefinition, ZodReader, ZodSchema } from "./zod-schema.ts";

/** Keywords of JSON Schema, in lists, because several checks may ask for the same. */
type Keywords = Readonly<Record<string, unknown>>;

/** What zod calls formats of JSON Schema that it has under other names; `regex` is what it calls a pattern. */
const FORMATS: Readonly<Record<string, string>> = { guid: "uuid", url: "uri", datetime: "date-time", regex: "" };

/** What each check asks for. */
const CHECKS: ReadonlyMap<string, (check: ZodDefinition, isArray: boolean) => Keywords> = new Map<
  string,
  (check: ZodDefinition, isArray: boolean) => Keywords
>([
  ["greater_than", ({ value, inclusive }) => ({ [inclusive ? "minimum" : "exclusiveMinimum"]: numberOf(value) })],
  ["less_than", ({ value, inclusive }) => ({ [inclusive ? "maximum" : "exclusiveMaximum"]: numberOf(value) })],
  ["multiple_of", ({ value }) => ({ multipleOf: numberOf(value) })],
  ["min_length", ({ minimum }, isArray) => ({ [isArray ? "minItems" : "minLength"]: minimum })],
  ["max_length", ({ maximum }, isArray) => ({ [isArray ? "maxItems" : "maxLength"]: maximum })],
  ["length_equals", ({ length }, isArray) => lengthOf(length, isArray)],
  ["string_format", ({ format = "", pattern }) => ({ format: FORMATS[format] ?? format, allOf: patternsOf(pattern) })],
]);

/**
 * Makes a reader that reads constraints, too.
 *
 * @param read Reads the type alone.
 * @returns The type with what the checks of the schema ask for, and what its metadata say in the words of JSON Schema.
 */
export function withConstraints(read: ZodReader): ZodReader {
  return (schema, context) => {
    const { def } = schema._zod;
    const asked = [def, ...(def.checks ?? []).map((check) => check._zod.def)].map(
      (check) => CHECKS.get(check.check ?? "")?.(check, def.type === "array") ?? {},
    );
    const allOf = asked.flatMap((one) => one.allOf ?? []);
    return [...asked, metadataOf(schema)].reduce<ReturnType<ZodReader>>(
      (type, keywords) => constrainedType(type, { ...keywords, allOf }),
      read(schema, context),
    );
  };
}

/** What `.meta()` was given; schemas of `zod/mini` do not tell. */
export function metadataOf(schema: ZodSchema): Keywords {
  return (typeof schema.meta === "function" && schema.meta()) || {};
}

function lengthOf(length: unknown, isArray: boolean): Keywords {
  return isArray ? { minItems: length, maxItems: length } : { minLength: length, maxLength: length };
}

/** JSON Schema has no flags. */
function patternsOf(pattern: RegExp | undefined): readonly object[] {
  return pattern !== undefined && /^u?$/.test(pattern.flags) ? [{ pattern: pattern.source }] : [];
}

function numberOf(bound: unknown): unknown {
  return typeof bound === "bigint" ? Number(bound) : bound;
}
