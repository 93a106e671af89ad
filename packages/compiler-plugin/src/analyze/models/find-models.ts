import { companionName, handedOver } from "../companions/companion-name.ts";
import { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";
import { isCallable, isPyfunc } from "./is-pyfunc.ts";
import { signatureOption } from "./options-of.ts";
import { methodsOfClass, predictOfFunction } from "./read-predict.ts";

/** Every place of a file where `pyfunc` makes a model of a class, a method or a function. Explicit schemas need no reading. */
export function findModels(file: ts.SourceFile, checker: ts.TypeChecker): readonly Candidate[] {
  const found: Candidate[] = [];
  const visit = (node: ts.Node): void => {
    const candidate = candidateAt(node, checker);
    if (candidate !== null) found.push(candidate);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function candidateAt(node: ts.Node, checker: ts.TypeChecker): Candidate | null {
  if (ts.isClassLike(node)) return isDecorated(node, checker) ? decoratedClass(node, checker) : null;
  if (ts.isMethodDeclaration(node)) return isDecorated(node, checker) ? decoratedMethod(node, checker) : null;
  return ts.isCallExpression(node) ? wrapped(node, checker) : null;
}

/** Whether one of the decorators of a class or method is `pyfunc`. */
export function isDecorated(node: ts.HasDecorators, checker: ts.TypeChecker): boolean {
  return ts.getDecorators(node)?.some((decorator) => isPyfunc(decorator.expression, checker)) ?? false;
}

function decoratedClass(node: ts.ClassLikeDeclaration & ts.HasDecorators, checker: ts.TypeChecker): Candidate {
  const name = node.name?.text ?? "default";
  return {
    kind: "class",
    name,
    node: node.name ?? node,
    at: behindDecorators(node),
    ...methodsOfClass(node, checker),
    ...decoratedWith(node, checker),
    companion: companionOf(node),
  };
}

function decoratedMethod(node: ts.MethodDeclaration, checker: ts.TypeChecker): Candidate {
  const owner = ts.isClassLike(node.parent) ? `${node.parent.name?.text ?? "default"}.` : "";
  const name = `${owner}${node.name.getText()}`;
  const predict = predictOfFunction(checker.getTypeAtLocation(node));
  return {
    kind: "method",
    name,
    node: node.name,
    at: behindDecorators(node),
    predict,
    ...ownerOf(node),
    ...decoratedWith(node, checker),
    companion: companionOf(node),
  };
}

/** A static method is called on the class itself, and the methods of an object are there already. */
function ownerOf(node: ts.MethodDeclaration): Pick<Candidate, "declaration"> {
  const isStatic = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static) !== 0;
  return ts.isClassLike(node.parent) && !isStatic ? { declaration: node.parent } : {};
}

function companionOf(node: ts.HasDecorators): string | null {
  const names = ts.getDecorators(node)?.map(({ expression }) => companionName(expression)) ?? [];
  return names.find((name) => name !== null) ?? null;
}

function decoratedWith(node: ts.HasDecorators, checker: ts.TypeChecker): Pick<Candidate, "signature"> {
  return signatureOption(
    (ts.getDecorators(node) ?? []).map((decorator) => decorator.expression),
    checker,
  );
}

function behindDecorators(node: ts.HasDecorators): Candidate["at"] {
  const end = ts.getDecorators(node)?.at(-1)?.end ?? node.getStart();
  return { start: end, end };
}

/** `pyfunc(predict)`, where `predict` is a function or a class. */
function wrapped(call: ts.CallExpression, checker: ts.TypeChecker): Candidate | null {
  const [argument] = call.arguments;
  if (argument === undefined || call.arguments.length !== 1 || !isPyfunc(call.expression, checker)) return null;
  const { given, companion } = handedOver(argument);
  if (!isCallable(given, checker)) return null;
  const type = checker.getTypeAtLocation(given);
  const at = { start: argument.getStart(), end: argument.end };
  const options = signatureOption([call.expression], checker);
  const declaration = type.getSymbol()?.valueDeclaration;
  if (declaration !== undefined && ts.isClassLike(declaration)) {
    const name = declaration.name?.text ?? nameOf(call, given);
    return { kind: "class", name, node: given, at, ...methodsOfClass(declaration, checker), ...options, companion };
  }
  const predict = predictOfFunction(type);
  return { kind: "function", name: nameOf(call, given), node: given, at, predict, ...options, companion };
}

/** The function's own name, or that of the variable it becomes. */
function nameOf(call: ts.CallExpression, argument: ts.Expression): string {
  if (ts.isIdentifier(argument)) return argument.text;
  if (ts.isFunctionExpression(argument) && argument.name !== undefined) return argument.name.text;
  const { parent } = call;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : "predict";
}
