import { FAIL } from "../../primitive/fail.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import type { Findings } from "../findings.ts";
import { refusal } from "../refusal.ts";
import { checkColumnCount } from "./column-count.ts";
import type { ColumnPlan, ColumnsPlan } from "./columns-plan.ts";

/** The values of one row, by position. */
type Row = readonly unknown[];

/**
 * Enforces columns without names on rows.
 *
 * @param rows The values of each row, by position; they are not changed. Values beyond the declared columns are dropped, as in MLflow.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same list when nothing has to change, otherwise a new one in which only the rows that have to change are new.
 * @throws {ValidationError} TF2110 when there are too few columns or a value does not fit.
 */
export function enforceRows(rows: readonly Row[], plan: ColumnsPlan, options: EnforceOptions): readonly Row[] {
  checkColumnCount(rows, Math.max(0, ...rows.map((row) => row.length)), plan, options);
  const enforced = rows.map((row) => enforceRow(row, plan.columns));
  if (enforced.includes(FAIL)) throw refusal(options, (findings) => explainRows(rows, plan, findings));
  return enforced.every((row, index) => row === rows[index]) ? rows : (enforced as Row[]);
}

function enforceRow(row: Row, columns: readonly ColumnPlan[]): Row | typeof FAIL {
  const enforced = columns.map(({ enforcer }, position) => enforcer.enforce(row[position]));
  if (enforced.includes(FAIL)) return FAIL;
  const isSame = row.length === enforced.length && enforced.every((value, position) => Object.is(value, row[position]));
  return isSame ? row : enforced;
}

function explainRows(rows: readonly Row[], { columns }: ColumnsPlan, findings: Findings): void {
  for (const [index, row] of rows.entries()) {
    findings.within(index, () => explainRow(row, columns, findings));
  }
}

function explainRow(row: Row, columns: readonly ColumnPlan[], findings: Findings): void {
  for (const [position, { label, enforcer }] of columns.entries()) {
    const value = row[position];
    if (enforcer.enforce(value) !== FAIL) continue;
    findings.inColumn(label, () => findings.within(position, () => enforcer.explain(value, findings)));
  }
}
