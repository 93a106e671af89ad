import { ts } from "../typescript.ts";

/**
 * The properties of an object type that are data: public, not methods, not getters without setter, not initialised with a function. What a
 * mapped type made of a property is judged by its original declaration.
 *
 * @returns Base class first, then in source order.
 */
export function dataProperties(type: ts.Type, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const data = checker.getPropertiesOfType(type).filter(isData);
  const names = namesFromBase(type, checker);
  const rank = (symbol: ts.Symbol): number => names.indexOf(symbol.name);
  return [...data].sort((a, b) => rank(a) - rank(b));
}

/** The names of all properties, those of base classes and interfaces first. */
function namesFromBase(type: ts.Type, checker: ts.TypeChecker): readonly string[] {
  const declared = "target" in type ? (type as ts.TypeReference).target : type;
  const bases = declared.isClassOrInterface() ? checker.getBaseTypes(declared) : [];
  const inherited = bases.flatMap((base) => namesFromBase(base, checker));
  return [...new Set([...inherited, ...checker.getPropertiesOfType(type).map((one) => one.name)])];
}

function isData(symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  if (/^__[@#]/.test(String(symbol.escapedName)) || (symbol.flags & ts.SymbolFlags.Method) !== 0) return false;
  return !declarations.some(isHidden) && !isGetterAlone(declarations) && !declarations.every(isFunction);
}

function isHidden(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0;
}

function isGetterAlone(declarations: readonly ts.Declaration[]): boolean {
  return declarations.length > 0 && declarations.every(ts.isGetAccessorDeclaration);
}

function isFunction(declaration: ts.Declaration): boolean {
  if (ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration)) return true;
  if (!ts.isPropertyDeclaration(declaration) || declaration.initializer === undefined) return false;
  return ts.isArrowFunction(declaration.initializer) || ts.isFunctionExpression(declaration.initializer);
}
