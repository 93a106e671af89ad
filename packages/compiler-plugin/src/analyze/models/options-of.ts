import { ts } from "../typescript.ts";
import { isPyfunc } from "./is-pyfunc.ts";

/**
 * What a model is given as `pyfunc({ signature: … })`, by its decorators or by the call around it.
 *
 * @param makers Expressions of which one is `pyfunc` or `pyfunc(options)`.
 */
export function signatureOption(
  makers: readonly ts.Expression[],
  checker: ts.TypeChecker,
): { readonly signature?: ts.Expression } {
  const options = makers.filter((maker) => isPyfunc(maker, checker)).flatMap(optionsOf);
  const signature = options.flatMap((one) => [...one.properties]).find((one) => one.name?.getText() === "signature");
  return signature !== undefined && ts.isPropertyAssignment(signature) ? { signature: signature.initializer } : {};
}

function optionsOf(maker: ts.Expression): readonly ts.ObjectLiteralExpression[] {
  if (!ts.isCallExpression(maker)) return [];
  return [...maker.arguments.filter(ts.isObjectLiteralExpression), ...optionsOf(maker.expression)];
}
