import ts from "typescript";

/** One import of a file, whichever way it is written. */
export interface Import {
  readonly specifier: string;
  /** Written as `import()`, which runs only when it is reached. */
  readonly lazy: boolean;
  /** Gone once it is compiled: `import type`, `export type`, and `import()` in a type. */
  readonly typeOnly: boolean;
}

/**
 * Reads every import of a TypeScript or JavaScript file: static and dynamic ones, re-exports, `import()` types, `import x = require()` and
 * `require()` calls; type-only ones too.
 *
 * @param text The file's text.
 * @param name The file's name, which tells whether it has JSX.
 */
export function readImports(text: string, name: string = "file.ts"): Import[] {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false);
  const imports: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    const lazy = ts.isCallExpression(node) && isImportCall(node);
    if (specifier !== undefined) imports.push({ specifier, lazy, typeOnly: isTypeOnly(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return imports;
}

function specifierOf(node: ts.Node): string | undefined {
  const named = moduleNameOf(node);
  return named !== undefined && ts.isStringLiteralLike(named) ? named.text : undefined;
}

function moduleNameOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  if (ts.isCallExpression(node) && (isImportCall(node) || isRequireCall(node))) return node.arguments[0];
  return undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  return ts.isImportTypeNode(node) || (ts.isExportDeclaration(node) && node.isTypeOnly);
}

function isImportCall(node: ts.CallExpression): boolean {
  return node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

function isRequireCall(node: ts.CallExpression): boolean {
  return ts.isIdentifier(node.expression) && node.expression.text === "require";
}
