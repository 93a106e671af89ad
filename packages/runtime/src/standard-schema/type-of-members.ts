import type { Discriminator, LiteralDescriptor, LiteralValue, TypeDescriptor } from "../descriptor/type-descriptor.ts";

/** What is not described: it accepts anything. */
export const ANY: TypeDescriptor = { kind: "any" };

/**
 * The type of values that one of several types accepts, written as the compiler plugin writes it: `null` outermost, literals as one.
 *
 * @param members The types, in source order.
 * @param discriminator What tells the members apart, when they are object types.
 * @returns A union, or something simpler that means the same.
 */
export function unionOf(members: readonly TypeDescriptor[], discriminator?: Discriminator): TypeDescriptor {
  const types = members.map((member) => (member.kind === "nullable" ? member.type : member));
  const values = types.filter((type) => type.kind !== "null");
  const hasNull = values.length < types.length || members.some((member) => member.kind === "nullable");
  const union = withoutNull(values, discriminator);
  return hasNull ? nullableOf(union) : union;
}

/**
 * A type with `null` allowed.
 *
 * @param type The type without it.
 * @returns `T | null`, or `type` itself when it allows null already.
 */
export function nullableOf(type: TypeDescriptor): TypeDescriptor {
  return type.kind === "nullable" || type.kind === "null" || type.kind === "any" ? type : { kind: "nullable", type };
}

/**
 * The type that has exactly the given values.
 *
 * @param values Strings, numbers, booleans and null; `undefined` is left out.
 * @returns A literal type; anything at all when one of the values cannot be told.
 */
export function literalOf(values: Iterable<unknown>): TypeDescriptor {
  const present = [...values].filter((value) => value !== undefined);
  const literals = present.filter((value) => value !== null);
  if (!literals.every(isLiteralValue)) {
    return ANY;
  }
  const type: TypeDescriptor = literals.length === 0 ? { kind: "null" } : { kind: "literal", values: literals };
  return literals.length < present.length ? nullableOf(type) : type;
}

/**
 * Tells what a literal type may stand for.
 *
 * @param value Anything.
 * @returns Whether it is a string, number or boolean.
 */
export function isLiteralValue(value: unknown): value is LiteralValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function withoutNull(types: readonly TypeDescriptor[], discriminator: Discriminator | undefined): TypeDescriptor {
  const [first, ...others] = types;
  if (first === undefined) {
    return { kind: "null" };
  }
  if (others.length === 0 || types.some((type) => type.kind === "any")) {
    return others.length === 0 ? first : ANY;
  }
  if (types.every((type) => type.kind === "literal")) {
    return literals(types);
  }
  return { kind: "union", members: types, ...(discriminator && { discriminator }) };
}

function literals(types: readonly LiteralDescriptor[]): TypeDescriptor {
  return { kind: "literal", values: [...new Set(types.flatMap((type) => type.values))] };
}
