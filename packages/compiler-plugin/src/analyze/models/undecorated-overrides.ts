import { symbolAt } from "../symbols.ts";
import type { Findings } from "../types/findings.ts";
import { ts } from "../typescript.ts";
import { isDecorated } from "./find-models.ts";

/** Reports subclasses of models that override `predict` without a decorator: calls of theirs would go by unvalidated. */
export function reportUndecoratedOverrides(file: ts.SourceFile, checker: ts.TypeChecker, findings: Findings): void {
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node)) reportOverride(node, checker, findings);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function reportOverride(node: ts.ClassLikeDeclaration, checker: ts.TypeChecker, findings: Findings): void {
  if (!overridesPredict(node) || isModel(node, checker)) return;
  const base = baseModel(node, checker);
  if (base === null) return;
  findings.report("TF1016", node.name ?? node, { name: nameOf(node), base: nameOf(base) });
}

function overridesPredict(node: ts.ClassLikeDeclaration): boolean {
  return node.members.some((member) => member.name?.getText() === "predict" && !isStatic(member));
}

function isStatic(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

function isModel(node: ts.ClassLikeDeclaration, checker: ts.TypeChecker): boolean {
  return (
    isDecorated(node, checker) || node.members.some((one) => ts.isMethodDeclaration(one) && isDecorated(one, checker))
  );
}

/** The nearest class above that is a model. */
function baseModel(node: ts.ClassLikeDeclaration, checker: ts.TypeChecker): ts.ClassLikeDeclaration | null {
  const clause = node.heritageClauses?.find((one) => one.token === ts.SyntaxKind.ExtendsKeyword);
  const expression = clause?.types[0]?.expression;
  const base = expression && symbolAt(expression, checker)?.valueDeclaration;
  if (base === undefined || !ts.isClassLike(base)) return null;
  return isModel(base, checker) ? base : baseModel(base, checker);
}

function nameOf({ name }: ts.ClassLikeDeclaration): string {
  return name?.text ?? "default";
}
