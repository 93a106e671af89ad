import { unaliased } from "../symbols.ts";
import { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { methodsOfClass, predictOfFunction } from "./read-predict.ts";

/** An export that is read as a model although nothing decorates it; null where the file does not export that name. */
export function findEntry(file: ts.SourceFile, entry: string, checker: ts.TypeChecker): Candidate | null {
  const declaration = exportedDeclaration(file, entry, checker);
  if (declaration === undefined) return null;
  const at = { start: declaration.getStart(), end: declaration.end };
  const isClass = ts.isClassLike(declaration);
  return {
    kind: isClass ? "class" : "function",
    name: entry,
    node: ts.getNameOfDeclaration(declaration) ?? declaration,
    at,
    ...(isClass
      ? methodsOfClass(declaration, checker)
      : { predict: predictOfFunction(checker.getTypeAtLocation(declaration)) }),
    companion: null,
  };
}

function exportedDeclaration(file: ts.SourceFile, entry: string, checker: ts.TypeChecker): ts.Declaration | undefined {
  const module = checker.getSymbolAtLocation(file);
  const exports = module === undefined ? [] : checker.getExportsOfModule(module);
  const exported = exports.find((one) => one.name === entry);
  if (exported === undefined) return undefined;
  const { valueDeclaration, declarations } = unaliased(exported, checker);
  return valueDeclaration ?? declarations?.[0];
}
