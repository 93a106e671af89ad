import type { Column } from "../../frame/column.ts";
import { elementTypeText } from "../../frame/element-type.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Finding, Findings } from "../findings.ts";
import type { ColumnPlan } from "./columns-plan.ts";
import { conversionOf } from "./conversion-of.ts";

/**
 * Says why a column does not fit.
 *
 * @param column The column.
 * @param plan What the signature declares.
 * @param findings Takes the issues: one for the whole column where its type does not fit, otherwise one for each value.
 */
export function explainColumn(column: Column, plan: ColumnPlan, findings: Findings): void {
  const conversion = conversionOf(column.type, plan.type);
  if (conversion === "never" || conversion === "if-zero-or-one") findings.add(typeFinding(column, plan));
  else if (conversion === undefined) explainValues(column, plan, findings);
  else explainMissing(column, plan, findings);
}

function explainValues(column: Column, { enforcer }: ColumnPlan, findings: Findings): void {
  for (let row = 0; row < column.length && !findings.isFull; row++) {
    const value = column.get(row);
    if (enforcer.enforce(value) === FAIL) findings.within(row, () => enforcer.explain(value, findings));
  }
}

function explainMissing(column: Column, { enforcer }: ColumnPlan, findings: Findings): void {
  for (let row = 0; row < column.length && !findings.isFull; row++) {
    if (column.isNull(row)) findings.within(row, () => enforcer.explain(null, findings));
  }
}

function typeFinding(column: Column, { type }: ColumnPlan): Finding {
  const [expected, received] = [String(type), elementTypeText(column.type)];
  const message = `Cannot safely convert ${received} to ${expected}. ${advice(column, expected)}`;
  return { code: "invalid_type", expected, received, input: column.values, message };
}

function advice({ type, values }: Column, expected: string): string {
  const isInteger = expected === "long" || expected === "integer";
  if (isInteger && type.kind === "float64" && isIntegralButForNaN(values)) {
    return "NaN stands for missing values here, and integers have none: declare double, or pass a column of integers and null.";
  }
  return `Pass ${expected} values, or declare a type that ${type.kind} converts to.`;
}

function isIntegralButForNaN(values: ArrayLike<unknown>): boolean {
  const all = Array.from(values);
  return all.some(Number.isNaN) && all.every((value) => Number.isNaN(value) || Number.isInteger(value));
}
