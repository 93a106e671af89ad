import type { ts } from "../typescript.ts";

/** Whether all values of a type are text, as the keys of MLflow's maps are. */
export function isText(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.isTypeAssignableTo(type, checker.getStringType());
}
