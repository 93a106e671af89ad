import { dirname, relative, sep } from "node:path";
import { unaliased } from "../symbols.ts";
import { ts } from "../typescript.ts";

/** Where injected code finds a class, or a schema: in scope, or by an import of its own. One that is in scope may be exported, too. */
export type ClassSource =
  | { readonly from: "local"; readonly expression: string; readonly exportName?: string }
  | { readonly from: "import"; readonly specifier: string; readonly exportName: string };

type LocalSource = Extract<ClassSource, { readonly from: "local" }>;

/** What declares a class, or the constant that holds a schema. */
type ValueDeclaration = ts.ClassLikeDeclaration | ts.VariableDeclaration;

/**
 * Finds a class, or the constant that holds a schema, from where a model stands.
 *
 * @returns null for one that can be reached neither in scope nor by an import.
 */
export function classSourceOf(symbol: ts.Symbol, model: ts.Node, checker: ts.TypeChecker): ClassSource | null {
  const declaration = symbol.valueDeclaration as ValueDeclaration;
  const file = declaration.getSourceFile();
  if (file === model.getSourceFile()) {
    const exportName = exportNameOf(symbol, checker.getSymbolAtLocation(file), checker);
    const local = localSource(declaration, model);
    return local === null || exportName === null ? local : { ...local, exportName };
  }
  return importedSource(symbol, model.getSourceFile(), checker) ?? relativeSource(symbol, file, model, checker);
}

function localSource(declaration: ValueDeclaration, model: ts.Node): LocalSource | null {
  const { name, scope } = bindingOf(declaration);
  const visible = ts.findAncestor(model, (node) => node === scope) !== undefined;
  return visible && name !== undefined ? { from: "local", expression: name } : null;
}

/** The name of a value and where it is known; a class expression has that of the variable that holds it. */
function bindingOf(declaration: ValueDeclaration): {
  readonly name: string | undefined;
  readonly scope: ts.Node;
} {
  const { parent } = declaration;
  if (ts.isVariableDeclaration(declaration)) return bindingOfVariable(declaration);
  if (ts.isClassExpression(declaration) && ts.isVariableDeclaration(parent)) return bindingOfVariable(parent);
  return { name: declaration.name?.text, scope: parent };
}

function bindingOfVariable({ name, parent }: ts.VariableDeclaration): {
  readonly name: string | undefined;
  readonly scope: ts.Node;
} {
  return { name: ts.isIdentifier(name) ? name.text : undefined, scope: parent.parent.parent };
}

/** By a module that the file imports already, so that path aliases and packages stay as the user wrote them. */
function importedSource(symbol: ts.Symbol, file: ts.SourceFile, checker: ts.TypeChecker): ClassSource | null {
  for (const { moduleSpecifier } of file.statements.filter(ts.isImportDeclaration)) {
    const exportName = exportNameOf(symbol, checker.getSymbolAtLocation(moduleSpecifier), checker);
    if (exportName !== null && ts.isStringLiteral(moduleSpecifier)) {
      return { from: "import", specifier: moduleSpecifier.text, exportName };
    }
  }
  return null;
}

function relativeSource(
  symbol: ts.Symbol,
  file: ts.SourceFile,
  model: ts.Node,
  checker: ts.TypeChecker,
): ClassSource | null {
  const exportName = exportNameOf(symbol, checker.getSymbolAtLocation(file), checker);
  if (exportName === null || file.isDeclarationFile) return null;
  const path = relative(dirname(model.getSourceFile().fileName), file.fileName).split(sep).join("/");
  return { from: "import", specifier: path.startsWith(".") ? path : `./${path}`, exportName };
}

function exportNameOf(symbol: ts.Symbol, module: ts.Symbol | undefined, checker: ts.TypeChecker): string | null {
  if (module === undefined) return null;
  const exports = checker.getExportsOfModule(module);
  return exports.find((one) => unaliased(one, checker) === symbol && isValue(one, checker))?.name ?? null;
}

/** Whether an export is there at run time: `export type` anywhere on the way to the class leaves its type alone. */
function isValue(exported: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (exported.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)) return false;
  const next = (exported.flags & ts.SymbolFlags.Alias) === 0 ? undefined : checker.getImmediateAliasedSymbol(exported);
  return next === undefined || isValue(next, checker);
}
