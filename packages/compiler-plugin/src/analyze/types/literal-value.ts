import type { LiteralValue } from "@tsfunc/runtime/descriptor";
import { ts } from "../typescript.ts";

/** The value of a literal type or of an enum's member; undefined for any other type. */
export function literalValue(type: ts.Type, checker: ts.TypeChecker): LiteralValue | undefined {
  if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
  if ((type.flags & ts.TypeFlags.BooleanLiteral) !== 0) return checker.typeToString(type) === "true";
  return undefined;
}
