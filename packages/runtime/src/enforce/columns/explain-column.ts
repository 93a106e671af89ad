import type { Column } from "../../frame/column.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Findings } from "../findings.ts";
import { conversionFinding } from "../typed/conversion-finding.ts";
import { convertColumn } from "../typed/convert-column.ts";
import type { ColumnPlan } from "./columns-plan.ts";

/**
 * Says why a column does not fit.
 *
 * @param column The column.
 * @param plan What the signature declares.
 * @param findings Takes the issues: one for the whole column where its type does not fit, otherwise one for each value.
 */
export function explainColumn(column: Column, plan: ColumnPlan, findings: Findings): void {
  const converted = convertColumn(column, plan.type);
  if (converted === FAIL) findings.add(conversionFinding(column, plan.type));
  else if (converted === undefined) explainValues(column, plan, findings);
  else if (!plan.mayBeNull) explainMissing(column, plan, findings);
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
