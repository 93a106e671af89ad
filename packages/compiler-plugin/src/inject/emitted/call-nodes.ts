import { ts } from "../../analyze/index.ts";

/**
 * Every call of a file, in the order in which they begin.
 *
 * @param name Only those that are written with this name, as `name()`, `module.name()` or `(0, module.name)()`.
 */
export function callNodes(file: ts.SourceFile, name?: string): readonly ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && (name === undefined || calleeName(node) === name)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The last name of what is called; undefined where that is no name. */
export function calleeName({ expression }: ts.CallExpression): string | undefined {
  const callee = unwrapped(expression);
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text;
  return ts.isIdentifier(callee) ? callee.text : undefined;
}

function unwrapped(expression: ts.Expression): ts.Expression {
  if (ts.isParenthesizedExpression(expression)) return unwrapped(expression.expression);
  const isSequence = ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.CommaToken;
  return isSequence ? unwrapped(expression.right) : expression;
}
