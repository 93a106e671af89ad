import { ts } from "../typescript.ts";

/** The module that `tsfunc emit` writes beside a source. */
const COMPANION = /\.tsfunc(?:\.[cm]?[jt]sx?)?$/;

/**
 * The name of what a companion file exports, where an expression stands for it: `types.ChatModel` of
 * `import * as types from "./chat-model.tsfunc.js"`, or a name of its own. Told by the import alone: the file may not have been written yet.
 *
 * @returns null for anything else.
 */
export function companionName(expression: ts.Expression): string | null {
  const bindings = companionImports(expression.getSourceFile());
  if (ts.isIdentifier(expression)) return namedImport(expression.text, bindings);
  if (!ts.isPropertyAccessExpression(expression)) return null;
  const { expression: module, name } = expression;
  const isModule = bindings.some((one) => ts.isNamespaceImport(one) && one.name.text === module.getText());
  return isModule ? name.text : null;
}

/** What is handed to a companion's function: `predict` of `types.predict(predict)`; any other expression itself. */
export function handedOver(expression: ts.Expression): {
  readonly given: ts.Expression;
  readonly companion: string | null;
} {
  if (!ts.isCallExpression(expression)) return { given: expression, companion: null };
  const [given] = expression.arguments;
  const companion = companionName(expression.expression);
  return given === undefined || companion === null ? { given: expression, companion: null } : { given, companion };
}

function companionImports(file: ts.SourceFile): readonly ts.NamedImportBindings[] {
  return file.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const isCompanion = ts.isStringLiteral(moduleSpecifier) && COMPANION.test(moduleSpecifier.text);
    return isCompanion ? (importClause?.namedBindings ?? []) : [];
  });
}

function namedImport(name: string, bindings: readonly ts.NamedImportBindings[]): string | null {
  const specifiers = bindings.flatMap((one) => (ts.isNamedImports(one) ? [...one.elements] : []));
  const found = specifiers.find((one) => one.name.text === name);
  return found === undefined ? null : (found.propertyName ?? found.name).text;
}
