import { symbolAt } from "../symbols.ts";
import type { Findings } from "../types/findings.ts";
import { ts } from "../typescript.ts";
import { isDecorated } from "./find-models.ts";

/** Reports subclasses of models that override `predict` without a decorator: calls of theirs would go by unvalidated. */
export function reportUndecoratedOverrides(file: ts.SourceFile, checker: ts.TypeChecker, findings: Findings): void {
  const visit = (node: ts.Node): void => {
    const base =
      ts.isClassLike(node) && overridesPredict(node) && !isModel(node, checker) ? baseModel(node, checker) : null;
    if (base !== null && ts.isClassLike(node)) {
      const name = node.name?.text ?? "default";
      findings.report("TF1016", node.name ?? node, { name, base: base.name?.text ?? "default" });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function overridesPredict(node: ts.ClassLikeDeclaration): boolean {
  return node.members.some((member) => member.name?.getText() === "predict");
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
