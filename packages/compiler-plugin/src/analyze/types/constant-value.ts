import type { JsonValue } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";

/** The value of an expression that is constant and JSON, such as an initialiser; undefined where only running it would tell. */
export function constantValue(expression: ts.Expression, checker: ts.TypeChecker): JsonValue | undefined {
  const inner = withoutCasts(expression);
  if (inner.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isSpreadElement(inner)) return undefined;
  if (ts.isArrayLiteralExpression(inner)) return constantArray(inner, checker);
  if (ts.isObjectLiteralExpression(inner)) return constantObject(inner, checker);
  const literal = checker.getTypeAtLocation(inner);
  if (literal.isStringLiteral() || literal.isNumberLiteral()) return literal.value;
  if ((literal.flags & ts.TypeFlags.BooleanLiteral) !== 0) return checker.typeToString(literal) === "true";
  return undefined;
}

/** The expression inside parentheses and casts. */
function withoutCasts(expression: ts.Expression): ts.Expression {
  const isCast =
    ts.isParenthesizedExpression(expression) ||
    ts.isAssertionExpression(expression) ||
    ts.isSatisfiesExpression(expression);
  return isCast ? withoutCasts(expression.expression) : expression;
}

function constantArray(array: ts.ArrayLiteralExpression, checker: ts.TypeChecker): JsonValue | undefined {
  const values = array.elements.map((element) => constantValue(element, checker));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function constantObject(object: ts.ObjectLiteralExpression, checker: ts.TypeChecker): JsonValue | undefined {
  const entries = object.properties.map((property) => constantEntry(property, checker));
  return entries.every((entry) => entry !== undefined) ? Object.fromEntries(entries) : undefined;
}

function constantEntry(
  property: ts.ObjectLiteralElementLike,
  checker: ts.TypeChecker,
): [string, JsonValue] | undefined {
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return undefined;
  const value = constantValue(property.initializer, checker);
  return value === undefined ? undefined : [property.name.text, value];
}
