import type { Construction } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** How instances of a class are made; reports a class of which none can be made from data. */
export function constructionOf(symbol: ts.Symbol, place: Place, { checker, findings }: Reader): Construction | null {
  const declaration = symbol.valueDeclaration as ts.ClassLikeDeclaration;
  const declared = constructorOf(symbol, checker);
  const reason = obstacle(declaration, declared);
  if (reason === null) return { parameters: handedParameters(declared) };
  findings.report("TF1012", declaration.name ?? place.node, { type: symbol.name, reason });
  return null;
}

/** The constructor of a class, its own or inherited; undefined where it is the implicit one. */
function constructorOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.ConstructorDeclaration | undefined {
  const [signature] = checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const declaration = signature?.getDeclaration() as ts.Node | undefined;
  return declaration !== undefined && ts.isConstructorDeclaration(declaration) ? declaration : undefined;
}

function obstacle(
  declaration: ts.ClassLikeDeclaration,
  declared: ts.ConstructorDeclaration | undefined,
): string | null {
  if ((ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0) return "it is abstract";
  if (declared === undefined) return null;
  if ((ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0) {
    return "its constructor is not public";
  }
  const needed = declared.parameters.find((one) => !isData(one) && !isOptional(one));
  return needed === undefined
    ? null
    : `its constructor needs \`${needed.name.getText()}\`, which is no public parameter property`;
}

/** The parameters up to the last one that carries data. */
function handedParameters(declared: ts.ConstructorDeclaration | undefined): readonly string[] {
  const parameters = declared?.parameters ?? [];
  const count = parameters.reduce((last, one, index) => (isData(one) ? index + 1 : last), 0);
  return parameters.slice(0, count).map((one) => one.name.getText());
}

function isData(parameter: ts.ParameterDeclaration): boolean {
  if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return false;
  return (ts.getCombinedModifierFlags(parameter) & ts.ModifierFlags.NonPublicAccessibilityModifier) === 0;
}

function isOptional({ questionToken, initializer, dotDotDotToken }: ts.ParameterDeclaration): boolean {
  return questionToken !== undefined || initializer !== undefined || dotDotDotToken !== undefined;
}
