import { packageOf } from "./package-of.ts";
import type { SourceProject } from "./source-project.ts";
import { ts } from "./typescript.ts";

/**
 * The files that types of a file may come from: whatever it imports, directly or by way of others, and those whose declarations are global.
 * Types do not tell where all of their parts were declared (an alias of a primitive, a folded constant, a base), imports do.
 *
 * @returns Absolute paths, without those of TypeScript itself, of installed packages and of the runtime.
 */
export function importedFiles(file: ts.SourceFile, program: ts.Program, project: SourceProject): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const files = new Set<string>();
  const visit = (one: ts.SourceFile): void => {
    if (files.has(one.fileName) || isForeign(one, project)) return;
    files.add(one.fileName);
    specifiersIn(one)
      .flatMap((specifier) => modulesAt(specifier, checker))
      .forEach(visit);
  };
  [file, ...program.getSourceFiles().filter(isGlobal)].forEach(visit);
  files.delete(file.fileName);
  return files;
}

function isGlobal(file: ts.SourceFile): boolean {
  return !ts.isExternalModule(file) && !file.fileName.endsWith(".json");
}

function isForeign({ fileName }: ts.SourceFile, project: SourceProject): boolean {
  return project.isLibrary(fileName) || packageOf(fileName) === "@tsfunc/runtime";
}

function specifiersIn(file: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

function modulesAt(specifier: ts.Node, checker: ts.TypeChecker): readonly ts.SourceFile[] {
  return (checker.getSymbolAtLocation(specifier)?.declarations ?? []).filter(ts.isSourceFile);
}
