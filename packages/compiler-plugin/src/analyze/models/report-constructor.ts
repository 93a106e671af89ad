import { unaliased } from "../symbols.ts";
import type { Findings } from "../types/findings.ts";
import { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";

/**
 * Reports a model class whose constructor has to be given something: one that is saved is constructed without arguments. A class that its file
 * does not export is left alone, because nothing but an instance of it can be what is saved.
 */
export function reportConstructor({ declaration }: Candidate, checker: ts.TypeChecker, findings: Findings): void {
  if (declaration === undefined || isAbstract(declaration) || !isExported(declaration, checker)) return;
  const needed = firstArgument(declaration, checker);
  if (needed === undefined) return;
  const name = declaration.name?.text ?? "default";
  findings.report("TF1035", declaration.name ?? declaration, { name, parameter: needed.name.getText() });
}

/** What makes `length` of a class more than 0: its first parameter, unless that has a default or is a rest. */
function firstArgument(
  declaration: ts.ClassLikeDeclaration,
  checker: ts.TypeChecker,
): ts.ParameterDeclaration | undefined {
  const [first] = constructorOf(declaration, checker)?.parameters ?? [];
  return first?.initializer === undefined && first?.dotDotDotToken === undefined ? first : undefined;
}

/** The constructor that runs, its own or inherited: of overloads the one with the body. */
function constructorOf(
  declaration: ts.ClassLikeDeclaration,
  checker: ts.TypeChecker,
): ts.ConstructorDeclaration | undefined {
  const symbol = symbolOf(declaration, checker);
  const [signature] = symbol === undefined ? [] : checker.getTypeOfSymbol(symbol).getConstructSignatures();
  const declared: ts.Node | undefined = signature?.getDeclaration();
  if (declared === undefined || !ts.isConstructorDeclaration(declared)) return undefined;
  const all = declared.parent.members.filter((member) => ts.isConstructorDeclaration(member));
  return all.find(({ body }) => body !== undefined) ?? declared;
}

function isAbstract(declaration: ts.ClassLikeDeclaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract) !== 0;
}

function isExported(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker): boolean {
  const module = checker.getSymbolAtLocation(declaration.getSourceFile());
  const exports = module === undefined ? [] : checker.getExportsOfModule(module);
  const symbol = symbolOf(declaration, checker);
  return exports.some((one) => unaliased(one, checker) === symbol);
}

function symbolOf(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker): ts.Symbol | undefined {
  return checker.getTypeAtLocation(declaration).getSymbol();
}
