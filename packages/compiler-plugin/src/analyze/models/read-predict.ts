import { ts } from "../typescript.ts";
import type { PredictReading } from "./candidate.ts";

/** Reads the method `predict` of a class, its own or inherited. */
export function predictOfClass(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker): PredictReading {
  const symbol = checker.getTypeAtLocation(declaration).getSymbol();
  const property = symbol && checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(symbol), "predict");
  const method = property?.declarations?.[0];
  if (property === undefined || method === undefined) return { problem: "it has no method `predict`" };
  if (!ts.isMethodDeclaration(method)) {
    return { problem: "its `predict` is a property, which each instance has for itself, and no method" };
  }
  if ((ts.getCombinedModifierFlags(method) & ts.ModifierFlags.Abstract) !== 0) {
    return { problem: "its `predict` is abstract" };
  }
  return predictOfFunction(checker.getTypeOfSymbol(property));
}

/** Reads a function, or the method that is decorated itself. */
export function predictOfFunction(type: ts.Type): PredictReading {
  const [signature, ...others] = type.getCallSignatures();
  if (signature === undefined) return { problem: "it is neither a function nor a class" };
  if (others.length === 0) return { signature };
  return { problem: "its `predict` is overloaded, and which overload is called is not known at run time" };
}
