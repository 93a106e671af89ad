import { packageOf } from "../package-of.ts";
import { ts } from "../typescript.ts";

/** The name of a class or interface that TypeScript's own library or Node's types declare; null for all else, such as what `Partial` makes. */
export function libraryName(type: ts.Type, program: ts.Program): string | null {
  const symbol = type.getSymbol();
  if (symbol === undefined || (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface)) === 0) return null;
  return isOfLibrary(symbol, program) ? symbol.name : null;
}

/** Whether TypeScript's own library or Node's types declare a symbol. */
export function isOfLibrary(symbol: ts.Symbol, program: ts.Program): boolean {
  const files = (symbol.declarations ?? []).map((one) => one.getSourceFile());
  return files.some((file) => program.isSourceFileDefaultLibrary(file) || packageOf(file.fileName) === "@types/node");
}
