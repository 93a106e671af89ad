import { ts } from "../typescript.ts";
import type { Place } from "./place.ts";

/** A type as it would be written, on one line and whole. */
export function typeText(type: ts.Type, checker: ts.TypeChecker): string {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  return checker.typeToString(type, undefined, NoTruncation | UseAliasDefinedOutsideCurrentScope);
}

/** A type as it is written at its place, on one line; where it is not written, as it would be. */
export function textAt(type: ts.Type, { written }: Pick<Place, "written">, checker: ts.TypeChecker): string {
  return written?.getText().replace(/\s+/g, " ") ?? typeText(type, checker);
}

/** The name of an object type, type arguments included; undefined for one that is written out where it is used. */
export function typeName(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const anonymous = ts.SymbolFlags.TypeLiteral | ts.SymbolFlags.ObjectLiteral;
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol === undefined || (symbol.flags & anonymous) !== 0 ? undefined : typeText(type, checker);
}
