import { isDeclaredIn, symbolAt } from "../symbols.ts";
import { ts } from "../typescript.ts";

/** Whether an expression is `pyfunc`, or `pyfunc(options)`, of the runtime, under whatever name it was imported. */
export function isPyfunc(expression: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isCallExpression(expression)) {
    const [options] = expression.arguments;
    return (
      expression.arguments.length === 1 && isPyfunc(expression.expression, checker) && !isCallable(options, checker)
    );
  }
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && isDeclaredIn(symbolAt(name, checker), "pyfunc", "@tsfunc/runtime");
}

/** Whether an argument is a function or a class. */
export function isCallable(argument: ts.Expression | undefined, checker: ts.TypeChecker): argument is ts.Expression {
  if (argument === undefined) return false;
  const type = checker.getTypeAtLocation(argument);
  return type.getCallSignatures().length + type.getConstructSignatures().length > 0;
}
