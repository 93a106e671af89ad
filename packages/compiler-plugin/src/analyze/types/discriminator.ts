import type { Discriminator, LiteralValue } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import { dataProperties } from "./data-properties.ts";
import { literalValue } from "./literal-value.ts";

/**
 * The property that tells the members of a union apart: data, required in each, with literals that no other member has.
 *
 * @param members Object types.
 */
export function discriminatorOf(members: readonly ts.Type[], checker: ts.TypeChecker): Discriminator | null {
  const tables = members.map((one) => new Map(dataProperties(one, checker).map((symbol) => [symbol.name, symbol])));
  for (const property of tables[0]?.keys() ?? []) {
    const values = tables.map((table) => literalsOf(table.get(property), checker));
    if (areDisjoint(values)) return { property, values };
  }
  return null;
}

function literalsOf(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): readonly LiteralValue[] {
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
