import type { Findings } from "../types/findings.ts";
import { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { type ClassSource, classSourceOf } from "./class-source.ts";
import type { Reached } from "./reachable.ts";

/** Where the classes are that converting arguments makes instances of, by the key of their definition in the Program. */
export type ClassSources = ReadonlyMap<string, ClassSource>;

/** Finds the class of each object type; those that cannot be found or constructed are reported. */
export function readClasses(
  used: readonly Reached[],
  { node }: Pick<Candidate, "node">,
  checker: ts.TypeChecker,
  findings: Findings,
): ClassSources {
  const sources = new Map<string, ClassSource>();
  for (const { key, classSymbol, obstacle } of used) {
    const declaration = classSymbol?.valueDeclaration;
    if (classSymbol === null || declaration === undefined) continue;
    const type = nameOf(classSymbol);
    const source = classSourceOf(classSymbol, node, checker);
    if (obstacle !== undefined) {
      const place = ts.getNameOfDeclaration(declaration) ?? declaration;
      findings.report("TF1012", place, { type, reason: obstacle });
    } else if (source === null) {
      findings.report("TF1011", node, { type, file: declaration.getSourceFile().fileName });
    } else sources.set(key, source);
  }
  return sources;
}

/** The name of a class; a class expression has that of the variable that holds it. */
function nameOf({ name, valueDeclaration }: ts.Symbol): string {
  const holder = valueDeclaration?.parent;
  return name === "__class" && holder !== undefined && ts.isVariableDeclaration(holder) ? holder.name.getText() : name;
}
