import { isLibraryFile } from "./library-files.ts";
import type { SourceProject } from "./source-project.ts";
import { ts } from "./typescript.ts";

/**
 * The files that types of a file may come from: whatever it imports, directly or by way of others, and those whose declarations are global.
 * Types do not tell where all of their parts were declared (an alias of a primitive, a folded constant, a base), imports do.
 *
 * @returns Absolute paths, without those of TypeScript itself, of installed packages and of the runtime.
 */
export function importedFiles(file: ts.SourceFile, program: ts.Program, project: SourceProject): ReadonlySet<string> {
  return filesFrom(file, program, (one) => !project.isForeign(one.fileName));
}

/** The same, with the files of packages and of the runtime. */
export function importedFilesAndPackages(file: ts.SourceFile, program: ts.Program): ReadonlySet<string> {
  return filesFrom(file, program, (one) => !isLibraryFile(one.fileName));
}

function filesFrom(
  file: ts.SourceFile,
  program: ts.Program,
  counts: (file: ts.SourceFile) => boolean,
): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const files = new Set<string>();
  const visit = (one: ts.SourceFile): void => {
    if (files.has(one.fileName) || !counts(one)) return;
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

const specifiers = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

function specifiersIn(file: ts.SourceFile): readonly ts.Node[] {
  const known = specifiers.get(file) ?? findSpecifiers(file);
  specifiers.set(file, known);
  return known;
}

function findSpecifiers(file: ts.SourceFile): readonly ts.Node[] {
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
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
}

function modulesAt(specifier: ts.Node, checker: ts.TypeChecker): readonly ts.SourceFile[] {
  return (checker.getSymbolAtLocation(specifier)?.declarations ?? []).filter(ts.isSourceFile);
}
