import type { Findings } from "../types/findings.ts";
import type { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { type ClassSource, classSourceOf } from "./class-source.ts";
import type { Reached } from "./reachable.ts";

/** Where the classes are that converting makes instances of, by the key of their definition in the Program. */
export type ClassSources = ReadonlyMap<string, ClassSource>;

/** Finds the class of each object type; those that cannot be found are reported. */
export function readClasses(
  used: readonly Reached[],
  { node }: Pick<Candidate, "node">,
  checker: ts.TypeChecker,
  findings: Findings,
): ClassSources {
  const sources = new Map<string, ClassSource>();
  for (const { key, classSymbol } of used) {
    if (classSymbol === null) continue;
    const source = classSourceOf(classSymbol, node, checker);
    const file = classSymbol.valueDeclaration?.getSourceFile().fileName ?? "";
    if (source === null) findings.report("TF1011", node, { type: classSymbol.name, file });
    else sources.set(key, source);
  }
  return sources;
}
