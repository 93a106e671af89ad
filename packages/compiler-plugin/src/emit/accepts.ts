import type { LiteralDescriptor, TypeDescriptor } from "@tsfunc/runtime/descriptor";
import { constraintConditions, regularExpression } from "./constraints.ts";
import type { Scope } from "./scope.ts";
import { quote } from "./text.ts";

/** Up to this many literals are compared one by one; more are looked up in a set. */
const INLINE_LITERALS = 8;

/**
 * The condition under which a value belongs to a type.
 *
 * @returns Source text; `true` for `unknown`, null for a type whose values may be converted.
 */
export function acceptsAsIs(type: TypeDescriptor, value: string, scope: Scope): string | null {
  switch (type.kind) {
    case "string":
      return constrained(`typeof ${value} === "string"`, type, value, scope);
    case "boolean":
      return `typeof ${value} === "boolean"`;
    case "null":
      return `${value} === null`;
    case "any":
      return "true";
    case "literal":
      return isOneOf(type, value, scope);
    case "template":
      return constrained(matches(type.pattern, value, scope), type, value, scope);
    case "nullable":
      return orNull(acceptsAsIs(type.type, value, scope), value);
    case "union":
      return anyOf(type.members.map((one) => acceptsAsIs(one, value, scope)));
    default:
      return null;
  }
}

/** The condition under which a value needs no conversion, for the numeric kinds as well; null where there is no cheap one. */
export function acceptsUnconverted(type: TypeDescriptor, value: string, scope: Scope): string | null {
  switch (type.kind) {
    case "number":
    case "float":
    case "long":
    case "integer":
      return constrained(isOfNumericKind(type.kind, value), type, value, scope);
    default:
      return acceptsAsIs(type, value, scope);
  }
}

/** The condition under which a value needs no conversion to a numeric kind, whatever its constraints. */
export function isOfNumericKind(kind: "number" | "float" | "long" | "integer", value: string): string {
  if (kind === "long") return `Number.isSafeInteger(${value})`;
  return kind === "integer"
    ? `typeof ${value} === "number" && (${value} | 0) === ${value}`
    : `typeof ${value} === "number"`;
}

/** Puts parentheses around a condition of several parts. */
export function grouped(condition: string): string {
  return /\|\||&&/.test(condition) ? `(${condition})` : condition;
}

function constrained(condition: string, type: TypeDescriptor, value: string, scope: Scope): string {
  return [condition, ...constraintConditions(type, value, scope)].join(" && ");
}

function matches(pattern: string, value: string, scope: Scope): string {
  return `typeof ${value} === "string" && ${regularExpression(pattern, scope)}.test(${value})`;
}

function isOneOf(type: LiteralDescriptor, value: string, scope: Scope): string {
  const literals = type.values.map((literal) => (typeof literal === "string" ? quote(literal) : String(literal)));
  if (literals.length <= INLINE_LITERALS) return literals.map((literal) => `${value} === ${literal}`).join(" || ");
  const set = scope.fresh("s");
  scope.hoist(`const ${set} = new Set([${literals.join(", ")}]);`);
  return `${set}.has(${value})`;
}

function orNull(condition: string | null, value: string): string | null {
  if (condition === null || condition === "true") return condition;
  return `${value} === null || ${grouped(condition)}`;
}

function anyOf(conditions: readonly (string | null)[]): string | null {
  if (conditions.includes(null)) return null;
  return conditions.includes("true") ? "true" : conditions.map((one) => grouped(one as string)).join(" || ");
}
