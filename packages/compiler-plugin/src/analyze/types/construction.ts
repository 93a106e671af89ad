import type { Construction } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";

/** How instances of a class are made from data, or why none can be. */
export type Constructibility =
  | { readonly construct: Construction; readonly obstacle?: never }
  | { readonly construct?: never; readonly obstacle: string };

/** Tells how instances of a class are made: by the first of its constructors that needs nothing but data. */
export function constructionOf(symbol: ts.Symbol, checker: ts.TypeChecker): Constructibility {
  const declaration = symbol.valueDeclaration as ts.ClassLikeDeclaration;
  if ((ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0)
    return { obstacle: "it is abstract" };
  const ways = constructorsOf(symbol, checker).map(byConstructor);
  return ways.find((one) => one.construct !== undefined) ?? ways[0] ?? { construct: { parameters: [] } };
}

/** The constructors of a class, its own or inherited; none where it is the implicit one. */
function constructorsOf(symbol: ts.Symbol, checker: ts.TypeChecker): readonly ts.ConstructorDeclaration[] {
  const signatures = checker.getTypeOfSymbol(symbol).getConstructSignatures();
  return signatures.map((one): ts.Node | undefined => one.getDeclaration()).filter(isConstructor);
}

function isConstructor(node: ts.Node | undefined): node is ts.ConstructorDeclaration {
  return node !== undefined && ts.isConstructorDeclaration(node);
}

function byConstructor(declared: ts.ConstructorDeclaration): Constructibility {
  if ((ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0) {
    return { obstacle: "its constructor is not public" };
  }
  const needed = declared.parameters.find((one) => !isData(one) && !isOptional(one));
  return needed === undefined
    ? { construct: { parameters: handedParameters(declared) } }
    : { obstacle: `its constructor needs \`${needed.name.getText()}\`, which is no public parameter property` };
}

/** The parameters up to the last one that carries data. */
function handedParameters({ parameters }: ts.ConstructorDeclaration): readonly string[] {
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
