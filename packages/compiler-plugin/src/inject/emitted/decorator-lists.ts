import { ts } from "../../analyze/index.ts";
import { callNodes } from "./call-nodes.ts";

/** What a list of decorators in emitted JavaScript decorates. */
export interface DecoratorList {
  readonly class: ts.ClassLikeDeclaration;
  /** The member; null for the class itself. Its name is undefined where it is computed. */
  readonly member: { readonly name: string | undefined; readonly isStatic: boolean } | null;
  readonly list: ts.ArrayLiteralExpression;
}

/** Every list of decorators of a file that TypeScript emitted, whatever the dialect. */
export function decoratorLists(
  file: ts.SourceFile,
  classes: readonly ts.ClassLikeDeclaration[],
): readonly DecoratorList[] {
  return [
    ...callNodes(file, "__decorate").flatMap((call) => legacyList(call, classes) ?? []),
    ...callNodes(file, "__esDecorate").flatMap((call) => standardList(call, classes) ?? []),
  ];
}

/** `__decorate([…], Model)`, `__decorate([…], Model.prototype, "predict", null)` or, where it is static, `__decorate([…], Model, "predict", null)`. */
function legacyList(call: ts.CallExpression, classes: readonly ts.ClassLikeDeclaration[]): DecoratorList | null {
  const [list, target, key] = call.arguments;
  if (list === undefined || target === undefined || !ts.isArrayLiteralExpression(list)) return null;
  const isStatic = ts.isIdentifier(target);
  const name = ts.isPropertyAccessExpression(target) ? target.expression.getText() : target.getText();
  const decorated = classes.findLast((one) => one.end <= call.pos && emittedName(one) === name);
  if (decorated === undefined) return null;
  return { class: decorated, list, member: key === undefined ? null : { name: literalText(key), isStatic } };
}

/** `__esDecorate(…, _predict_decorators, { kind: "method", name: "predict", static: false, … }, …)`, in the function around the class. */
function standardList(call: ts.CallExpression, classes: readonly ts.ClassLikeDeclaration[]): DecoratorList | null {
  const [, , variable, context] = call.arguments;
  if (variable === undefined || context === undefined || !ts.isObjectLiteralExpression(context)) return null;
  const scope = ts.findAncestor(call, (node) => declares(node, variable.getText()));
  const decorated = classes.findLast((one) => scopeOf(one) === scope);
  const list = scope && listGivenTo(variable.getText(), scope);
  if (decorated === undefined || list === undefined) return null;
  if (literalText(entry(context, "kind")) === "class") return { class: decorated, list, member: null };
  const isStatic = entry(context, "static")?.kind === ts.SyntaxKind.TrueKeyword;
  return { class: decorated, list, member: { name: literalText(entry(context, "name")), isStatic } };
}

/** Whether this is the function that TypeScript puts around a class, for the variable that has a list of its decorators. */
function declares(node: ts.Node, name: string): boolean {
  if (!ts.isArrowFunction(node) || !ts.isBlock(node.body)) return false;
  const declarations = node.body.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => [...one.declarationList.declarations]);
  return declarations.some((one) => one.name.getText() === name);
}

/** The function or class that a class stands in. */
function scopeOf({ parent }: ts.ClassLikeDeclaration): ts.Node | undefined {
  return ts.findAncestor(parent, (node) => ts.isFunctionLike(node) || ts.isClassLike(node));
}

function listGivenTo(name: string, scope: ts.Node): ts.ArrayLiteralExpression | undefined {
  const visit = (node: ts.Node): ts.ArrayLiteralExpression | undefined =>
    valueGivenTo(name, node) ?? ts.forEachChild(node, visit);
  return visit(scope);
}

function valueGivenTo(name: string, node: ts.Node): ts.ArrayLiteralExpression | undefined {
  let value: ts.Expression | undefined;
  if (ts.isVariableDeclaration(node) && node.name.getText() === name) value = node.initializer;
  if (ts.isBinaryExpression(node) && node.left.getText() === name) value = node.right;
  return value !== undefined && ts.isArrayLiteralExpression(value) ? value : undefined;
}

/** The name of a class of emitted JavaScript: its own, or that of the variable it is given to. */
export function emittedName({ name, parent }: ts.ClassLikeDeclaration): string | undefined {
  if (name !== undefined) return name.text;
  if (ts.isBinaryExpression(parent)) return variableName(parent.parent);
  return variableName(parent);
}

function variableName(node: ts.Node): string | undefined {
  return ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function entry(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const found = object.properties.find((one) => one.name?.getText() === name);
  return found !== undefined && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function literalText(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}
