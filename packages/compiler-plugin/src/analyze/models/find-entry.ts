import { unaliased } from "../symbols.ts";
import { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { predictOfClass } from "./predict-of-class.ts";

/** An export that is read as a model although nothing decorates it; null where the file does not export that name. */
export function findEntry(file: ts.SourceFile, entry: string, checker: ts.TypeChecker): Candidate | null {
  const declaration = exportedDeclaration(file, entry, checker);
  if (declaration === undefined) return null;
  const at = { start: declaration.getStart(), end: declaration.end };
  if (ts.isClassLike(declaration)) {
    return {
      kind: "class",
      name: entry,
      node: declaration.name ?? declaration,
      at,
      ...predictOfClass(declaration, checker),
    };
  }
  const [signature] = checker.getTypeAtLocation(declaration).getCallSignatures();
  const predict = (signature?.getDeclaration() as ts.SignatureDeclaration | undefined) ?? null;
  return predict === null
    ? { kind: "function", name: entry, node: declaration, at, predict, problem: "it is neither a function nor a class" }
    : { kind: "function", name: entry, node: declaration, at, predict };
}

function exportedDeclaration(file: ts.SourceFile, entry: string, checker: ts.TypeChecker): ts.Declaration | undefined {
  const module = checker.getSymbolAtLocation(file);
  const exported = module?.exports?.get(ts.escapeLeadingUnderscores(entry));
  if (exported === undefined) return undefined;
  const { valueDeclaration, declarations } = unaliased(exported, checker);
  return valueDeclaration ?? declarations?.[0];
}
