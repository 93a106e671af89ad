import { ts } from "../typescript.ts";

/** A type as it would be written, on one line and whole. */
export function typeText(type: ts.Type, checker: ts.TypeChecker): string {
  const { NoTruncation, UseAliasDefinedOutsideCurrentScope } = ts.TypeFormatFlags;
  return checker.typeToString(type, undefined, NoTruncation | UseAliasDefinedOutsideCurrentScope);
}

/** The name of an object type, type arguments included; undefined for one that is written out where it is used. */
export function typeName(type: ts.Type, checker: ts.TypeChecker): string | undefined {
  const anonymous = ts.SymbolFlags.TypeLiteral | ts.SymbolFlags.ObjectLiteral;
  const symbol = type.aliasSymbol ?? type.getSymbol();
  return symbol === undefined || (symbol.flags & anonymous) !== 0 ? undefined : typeText(type, checker);
}
