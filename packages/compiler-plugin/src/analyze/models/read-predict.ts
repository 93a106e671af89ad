import { ts } from "../typescript.ts";
import type { Candidate } from "./candidate.ts";

/** The method `predict` of a class, its own or inherited, or why it has none that can be read. */
export function predictOfClass(
  declaration: ts.ClassLikeDeclaration,
  checker: ts.TypeChecker,
): Pick<Candidate, "predict" | "problem"> {
  const type = checker.getTypeAtLocation(declaration);
  const declarations = checker.getPropertyOfType(type, "predict")?.declarations ?? [];
  const [first] = declarations;
  if (first === undefined) return { predict: null, problem: "it has no method `predict`" };
  if (!ts.isMethodDeclaration(first)) {
    return { predict: null, problem: "its `predict` is a property, which each instance has for itself, and no method" };
  }
  return declarations.length > 1
    ? { predict: null, problem: "its `predict` is overloaded, and which overload is called is not known at run time" }
    : { predict: first };
}
