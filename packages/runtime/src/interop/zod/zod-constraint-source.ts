import type { Constrainable, Constraints } from "../../descriptor/constraints.ts";
import { withoutOwnBounds } from "../../descriptor/own-bounds.ts";
import type { PrimitiveKind, TypeDescriptor } from "../../descriptor/type-descriptor.ts";
import type { ZodDialect } from "./zod-dialect.ts";

/**
 * What holds a zod schema to the constraints of its type.
 *
 * @param type The type of the schema.
 * @param dialect The version of zod.
 * @returns Method calls; empty for a type without constraints.
 */
export function zodConstraintSource(type: TypeDescriptor & Constrainable, dialect: ZodDialect): string {
  const { constraints } = type;
  if (constraints === undefined) return "";
  if (type.kind === "array") return ofArray(constraints, dialect);
  return type.kind === "string" || type.kind === "template"
    ? ofText(constraints, dialect)
    : ofNumber(withoutOwnBounds(type.kind as PrimitiveKind, constraints));
}

/**
 * The same for a bigint, of which fractions cannot be written.
 *
 * @param constraints What is asked of it.
 * @returns Method calls.
 */
export function zodBigintSource({
  multipleOf,
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
}: Constraints): string {
  const isWhole = multipleOf === undefined || Number.isInteger(multipleOf);
  return [
    ...when(minimum, (bound) => `.gte(${integer(Math.ceil(bound))})`),
    ...when(exclusiveMinimum, (bound) => `.gt(${integer(Math.floor(bound))})`),
    ...when(maximum, (bound) => `.lte(${integer(Math.floor(bound))})`),
    ...when(exclusiveMaximum, (bound) => `.lt(${integer(Math.ceil(bound))})`),
    ...when(multipleOf, (divisor) =>
      isWhole ? `.multipleOf(${integer(divisor)})` : `.refine((value) => Number(value) % ${divisor} === 0)`,
    ),
  ].join("");
}

/**
 * The same for an int64 that is written as text in JSON.
 *
 * @param constraints What is asked of it.
 * @returns Method calls for text of digits; JSON Schema has no keyword for what they say.
 */
export function zodDigitsSource(constraints: Constraints): string {
  const calls = zodBigintSource(constraints);
  return calls === "" ? "" : `.refine((digits) => z.bigint()${calls}.safeParse(BigInt(digits)).success)`;
}

/** Of two bounds the narrower one is written, because some readers take the last one. */
function ofNumber({ minimum, exclusiveMinimum, maximum, exclusiveMaximum, multipleOf }: Constraints): string {
  return [
    ...when(minimum, (bound) => `.gte(${bound})`),
    ...when(exclusiveMinimum, (bound) => `.gt(${bound})`),
    ...when(maximum, (bound) => `.lte(${bound})`),
    ...when(exclusiveMaximum, (bound) => `.lt(${bound})`),
    ...when(multipleOf, (divisor) => `.multipleOf(${divisor})`),
  ].join("");
}

/**
 * Zod counts UTF-16 units: `min` accepts some text that is too short, and `max` refuses some that is short enough. Refinements come last,
 * because in zod 3 nothing can follow them.
 */
function ofText({ minLength, maxLength, pattern, format }: Constraints, dialect: ZodDialect): string {
  const calls = [
    ...when(minLength, (least) => `.min(${least})`),
    ...when(minLength, (least) => (least < 2 ? "" : `.refine((text) => [...text].length >= ${least})`)),
    ...when(maxLength, (most) => dialect.maxLength(most)),
    ...when(pattern, (source) => `.regex(${new RegExp(source, "u")})`),
    ...(format === undefined ? [] : dialect.format(format)),
  ];
  const refinements = calls.filter((call) => call.startsWith(".refine"));
  return [...calls.filter((call) => !refinements.includes(call)), ...refinements].join("");
}

function ofArray({ minItems, maxItems, uniqueItems }: Constraints, dialect: ZodDialect): string {
  return [
    ...when(minItems, (least) => `.min(${least})`),
    ...when(maxItems, (most) => `.max(${most})`),
    ...when(uniqueItems, () => `.refine(isUnique)${dialect.told({ uniqueItems: true })}`),
  ].join("");
}

function when<Asked>(asked: Asked | undefined, call: (asked: Asked) => string): string[] {
  return asked === undefined ? [] : [call(asked)];
}

function integer(value: number): string {
  return `${BigInt(value)}n`;
}
