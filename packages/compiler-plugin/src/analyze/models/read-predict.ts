import { ts } from "../typescript.ts";
import type { PredictReading } from "./candidate.ts";

/** A class, and what it predicts with. */
export interface ClassReading {
  readonly declaration: ts.ClassLikeDeclaration;
  readonly predict: PredictReading;
  readonly predictStream?: PredictReading;
}

/** Reads the methods `predict` and `predictStream` of a class, its own or inherited. */
export function methodsOfClass(declaration: ts.ClassLikeDeclaration, checker: ts.TypeChecker): ClassReading {
  const predictStream = methodOfClass(declaration, "predictStream", checker);
  return {
    declaration,
    predict: methodOfClass(declaration, "predict", checker) ?? { problem: "it has no method `predict`" },
    ...(predictStream === undefined ? {} : { predictStream }),
  };
}

function methodOfClass(
  declaration: ts.ClassLikeDeclaration,
  name: string,
  checker: ts.TypeChecker,
): PredictReading | undefined {
  const symbol = checker.getTypeAtLocation(declaration).getSymbol();
  const property = symbol && checker.getPropertyOfType(checker.getDeclaredTypeOfSymbol(symbol), name);
  const method = property?.declarations?.[0];
  if (property === undefined || method === undefined) return undefined;
  if (!ts.isMethodDeclaration(method)) {
    return { problem: `its \`${name}\` is a property, which each instance has for itself, and no method` };
  }
  if ((ts.getCombinedModifierFlags(method) & ts.ModifierFlags.Abstract) !== 0) {
    return { problem: `its \`${name}\` is abstract` };
  }
  return predictOfFunction(checker.getTypeOfSymbol(property), name);
}

/** Reads a function, or the method that is decorated itself. */
export function predictOfFunction(type: ts.Type, name = "predict"): PredictReading {
  const [signature, ...others] = type.getCallSignatures();
  if (signature === undefined) return { problem: "it is neither a function nor a class" };
  if (others.length === 0) return { signature };
  return { problem: `its \`${name}\` is overloaded, and which overload is called is not known at run time` };
}
