import type { Discriminator, LiteralValue } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import { literalValue } from "./literal-value.ts";

/** The property that tells the members of a union apart: required in each, with literals that no other member has. */
export function discriminatorOf(members: readonly ts.Type[], checker: ts.TypeChecker): Discriminator | null {
  const [first] = members;
  if (first === undefined || members.some((one) => (one.flags & ts.TypeFlags.Object) === 0)) return null;
  for (const { name: property } of checker.getPropertiesOfType(first)) {
    const values = members.map((one) => literalsOf(one, property, checker));
    if (areDisjoint(values)) return { property, values };
  }
  return null;
}

function literalsOf(type: ts.Type, property: string, checker: ts.TypeChecker): readonly LiteralValue[] {
  const symbol = checker.getPropertyOfType(type, property);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Optional) !== 0) return [];
  const declared = checker.getTypeOfSymbol(symbol);
  const types = declared.isUnion() ? declared.types : [declared];
  const values = types.flatMap((one) => literalValue(one, checker) ?? []);
  return values.length === types.length ? values : [];
}

function areDisjoint(values: readonly (readonly LiteralValue[])[]): boolean {
  const all = values.flat();
  return values.every((one) => one.length > 0) && new Set(all).size === all.length;
}
