import type { LiteralValue, TypeDescriptor } from "@tsfunc/runtime/descriptor";

/**
 * Makes the members of a union fewer: all literals become one, at the place of the first; `true | false` is boolean; a literal beside its
 * whole primitive says nothing, and neither does a member that is there already, such as a branded number beside a number.
 *
 * @param members What each member is by itself, in source order.
 * @param name The name of the enum that they are the members of.
 */
export function mergeMembers(members: readonly TypeDescriptor[], name: string | undefined): readonly TypeDescriptor[] {
  const literals = members.flatMap(valuesOf);
  const isBoolean = literals.includes(true) && literals.includes(false);
  const primitives = new Set<string>([...members.map(({ kind }) => kind), ...(isBoolean ? ["boolean"] : [])]);
  const values = literals.filter((value) => !primitives.has(typeof value));
  const all: TypeDescriptor = { kind: "literal", values, ...(name === undefined ? {} : { name }) };
  const merged = members.map((member): TypeDescriptor => {
    if (member.kind !== "literal") return member;
    return isBoolean && typeof member.values[0] === "boolean" ? { kind: "boolean" } : all;
  });
  const distinct = new Map([...new Set(merged)].map((member) => [JSON.stringify(member), member]));
  return [...distinct.values()].filter((member) => member.kind !== "literal" || values.length > 0);
}

function valuesOf(type: TypeDescriptor): readonly LiteralValue[] {
  return type.kind === "literal" ? type.values : [];
}
