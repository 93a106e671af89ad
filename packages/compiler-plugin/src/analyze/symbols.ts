import { packageOf } from "./package-of.ts";
import { ts } from "./typescript.ts";

/** The symbol that a name stands for, behind all imports and re-exports. */
export function symbolAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  return symbol === undefined ? undefined : unaliased(symbol, checker);
}

/** The symbol behind an import or a re-export; any other symbol itself. */
export function unaliased(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** Whether a symbol of that name is declared in that package, as source or as `.d.ts`. */
export function isDeclaredIn(symbol: ts.Symbol | undefined, name: string, packageName: string): boolean {
  return symbol?.name === name && isDeclaredInPackage(symbol, packageName);
}

/** Whether a symbol of any name is declared in that package. */
export function isDeclaredInPackage(symbol: ts.Symbol | undefined, packageName: string): boolean {
  return (symbol?.declarations ?? []).some((one) => packageOf(one.getSourceFile().fileName) === packageName);
}
