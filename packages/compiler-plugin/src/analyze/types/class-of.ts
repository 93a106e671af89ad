import { ts } from "../typescript.ts";

/** The class that a type is the instance type of; null for interfaces, and for types made of a class (`Partial<Message>`). */
export function classOf(type: ts.Type): ts.Symbol | null {
  const symbol = type.getSymbol();
  if (symbol === undefined || type.isIntersection() || (symbol.flags & ts.SymbolFlags.Class) === 0) return null;
  return symbol.valueDeclaration !== undefined && ts.isClassLike(symbol.valueDeclaration) ? symbol : null;
}
