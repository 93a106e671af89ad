import { companionName } from "../companions/companion-name.ts";
import { isDeclaredIn, symbolAt } from "../symbols.ts";
import { ts } from "../typescript.ts";

/**
 * Every call `schemaOf<…>()` of a file, under whatever name it was imported; one that has an argument needs no other. It is found all the same
 * where its companion file gives the argument.
 */
export function findSchemaCalls(file: ts.SourceFile, checker: ts.TypeChecker): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isRead(node.arguments) && isSchemaOf(node.expression, checker)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isRead([argument]: readonly ts.Expression[]): boolean {
  return argument === undefined || companionName(argument) !== null;
}

function isSchemaOf(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && isDeclaredIn(symbolAt(name, checker), "schemaOf", "@tsfunc/runtime");
}
