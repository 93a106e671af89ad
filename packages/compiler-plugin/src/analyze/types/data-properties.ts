import { ts } from "../typescript.ts";

/**
 * The properties of an object type that are data: public, not methods, not getters without setter, not initialised with a function. What a
 * mapped type made of a property is judged by its original declaration.
 *
 * @returns Base class first, then in source order.
 */
export function dataProperties(type: ts.Type, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const data = checker.getPropertiesOfType(type).filter((one) => isData(one, checker));
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

function isData(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  if (/^__[@#]/.test(String(symbol.escapedName)) || (symbol.flags & ts.SymbolFlags.Method) !== 0) return false;
  const declarations = symbol.declarations ?? [];
  if (declarations.length === 0) return true;
  if (declarations.some(isHidden) || declarations.every(isGetterOfClass)) return false;
  return !declarations.every((one) => isFunction(one, checker));
}

/** Schemas of zod declare with getters what is data of the type that is inferred from them. */
function isGetterOfClass(declaration: ts.Declaration): boolean {
  return ts.isGetAccessorDeclaration(declaration) && ts.isClassLike(declaration.parent);
}

function isHidden(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.NonPublicAccessibilityModifier) !== 0;
}

/** A method, also where a mapped type made a property of it, or a property that is initialised with a function. */
function isFunction(declaration: ts.Declaration, checker: ts.TypeChecker): boolean {
  if (ts.isMethodDeclaration(declaration) || ts.isMethodSignature(declaration)) return true;
  if (!ts.isPropertyDeclaration(declaration) || declaration.initializer === undefined) return false;
  return checker.getTypeAtLocation(declaration.initializer).getCallSignatures().length > 0;
}
