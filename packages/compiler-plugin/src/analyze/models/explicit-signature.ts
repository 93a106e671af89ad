import * as mlflow from "@tsfunc/runtime/signature";
import { isDeclaredInPackage, symbolAt } from "../symbols.ts";
import { constantValue } from "../types/constant-value.ts";
import { ts } from "../typescript.ts";

/** What an expression gives, as far as that is told without running the user's code. */
type Value = { readonly value: unknown } | undefined;

/**
 * Reads a signature that is written out: `new ModelSignature({ … })` or `ModelSignature.fromDict({ … })`, made of MLflow's types and of
 * constants.
 *
 * @returns null where only running it would tell, or where it is no signature.
 */
export function explicitSignature(expression: ts.Expression, checker: ts.TypeChecker): mlflow.ModelSignature | null {
  try {
    const value = evaluated(expression, checker)?.value;
    return value instanceof mlflow.ModelSignature ? value : null;
  } catch {
    // Running it will say what is wrong with it.
    return null;
  }
}

function evaluated(expression: ts.Expression, checker: ts.TypeChecker): Value {
  const constant = constantValue(expression, checker);
  if (constant !== undefined) return { value: constant };
  if (ts.isIdentifier(expression)) return valueOfName(expression, checker);
  if (ts.isArrayLiteralExpression(expression)) return allOf(expression.elements, checker);
  if (ts.isObjectLiteralExpression(expression)) return valueOfObject(expression, checker);
  if (ts.isPropertyAccessExpression(expression)) return memberOf(expression, checker);
  if (ts.isNewExpression(expression)) return made(expression, checker);
  return ts.isCallExpression(expression) ? called(expression, checker) : undefined;
}

/** A class of MLflow's types, or what a constant was initialised with. */
function valueOfName(name: ts.Identifier, checker: ts.TypeChecker): Value {
  return valueOfSymbol(symbolAt(name, checker), checker);
}

function valueOfSymbol(symbol: ts.Symbol | undefined, checker: ts.TypeChecker): Value {
  if (isDeclaredInPackage(symbol, "@tsfunc/runtime")) return { value: Reflect.get(mlflow, symbol?.name ?? "") };
  const declaration = symbol?.valueDeclaration;
  const isConstant =
    declaration !== undefined &&
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return isConstant && declaration.initializer !== undefined ? evaluated(declaration.initializer, checker) : undefined;
}

function valueOfProperty(property: ts.ObjectLiteralElementLike, checker: ts.TypeChecker): Value {
  if (ts.isPropertyAssignment(property)) return evaluated(property.initializer, checker);
  return ts.isShorthandPropertyAssignment(property)
    ? valueOfSymbol(checker.getShorthandAssignmentValueSymbol(property), checker)
    : undefined;
}

function memberOf({ expression, name }: ts.PropertyAccessExpression, checker: ts.TypeChecker): Value {
  const holder = ts.isIdentifier(expression) ? valueOfName(expression, checker)?.value : undefined;
  const isStatic = typeof holder === "function" && Object.hasOwn(holder, name.text);
  return isStatic ? { value: Reflect.get(holder, name.text) } : undefined;
}

function made({ expression, arguments: given }: ts.NewExpression, checker: ts.TypeChecker): Value {
  const owner = evaluated(expression, checker)?.value;
  const values = allOf(given ?? ts.factory.createNodeArray(), checker);
  return typeof owner === "function" && values ? { value: Reflect.construct(owner, values.value) } : undefined;
}

/** Only static methods of MLflow's types are called. */
function called({ expression, arguments: given }: ts.CallExpression, checker: ts.TypeChecker): Value {
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const owner = evaluated(expression.expression, checker)?.value;
  const method = memberOf(expression, checker)?.value;
  const values = allOf(given, checker);
  return typeof method === "function" && values ? { value: Reflect.apply(method, owner, values.value) } : undefined;
}

function allOf(
  expressions: readonly ts.Expression[],
  checker: ts.TypeChecker,
): { readonly value: readonly unknown[] } | undefined {
  const values = expressions.map((one) => evaluated(one, checker));
  return values.every((one) => one !== undefined) ? { value: values.map(({ value }) => value) } : undefined;
}

function valueOfObject({ properties }: ts.ObjectLiteralExpression, checker: ts.TypeChecker): Value {
  const entries = properties.map((property) => {
    const value = valueOfProperty(property, checker);
    return value && ([property.name?.getText() ?? "", value.value] as const);
  });
  return entries.every((entry) => entry !== undefined) ? { value: Object.fromEntries(entries) } : undefined;
}
