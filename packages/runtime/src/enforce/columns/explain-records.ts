import { kindOf } from "../../errors/kind-of.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { Findings } from "../findings.ts";
import type { ColumnPlan, ColumnsPlan } from "./columns-plan.ts";
import { explainMissing, missing } from "./explain-missing.ts";
import { extraNames } from "./extra-columns.ts";
import { isRecordLike, readColumn } from "./read-column.ts";

/**
 * Says why records do not fit.
 *
 * @param records The records.
 * @param plan The columns.
 * @param findings Takes the issues: first the columns that no record has, then each value that does not fit.
 */
export function explainRecords(records: readonly unknown[], plan: ColumnsPlan, findings: Findings): void {
  const rows = records.filter(isRecordLike);
  const lacking = plan.columns.filter((column) => column.required && rows.every((row) => lacks(row, column)));
  const extra = lacking.length === 0 ? [] : namesBeside(records, plan);
  explainMissing(lacking, { data: records, extra }, findings);
  const others = plan.columns.filter((column) => !lacking.includes(column));
  for (let index = 0; index < records.length && !findings.isFull; index++) {
    findings.within(index, () => explainRow(records[index], others, findings));
  }
}

/**
 * Says why a record that stands alone does not fit.
 *
 * @param record The record.
 * @param plan The columns.
 * @param findings Takes the issues.
 */
export function explainDictionary(record: object, plan: ColumnsPlan, findings: Findings): void {
  const lacking = plan.columns.filter((column) => column.required && lacks(record, column));
  explainMissing(lacking, { data: record, extra: extraNames(record, plan) }, findings);
  explainRow(
    record,
    plan.columns.filter((column) => !lacking.includes(column)),
    findings,
  );
}

function lacks(record: object, column: ColumnPlan): boolean {
  return readColumn(record, column) === undefined;
}

/** What the records have and the signature does not declare; what is no record has its position for a name, as in MLflow. */
function namesBeside(records: readonly unknown[], plan: ColumnsPlan): string[] {
  const names = records.slice(0, 1000).flatMap((record) => (isRecordLike(record) ? extraNames(record, plan) : ["0"]));
  return [...new Set(names)];
}

function explainRow(row: unknown, columns: readonly ColumnPlan[], findings: Findings): void {
  if (isRecordLike(row)) {
    for (const column of columns) explainValue(row, column, findings);
  } else if (columns.length > 0) {
    const message = `Expected a record, received ${kindOf(row)}. Pass an object with the value of each column under its name.`;
    findings.add({ code: "invalid_type", expected: "record", input: row, message });
  }
}

function explainValue(row: object, column: ColumnPlan, findings: Findings): void {
  const value = readColumn(row, column);
  if (value === undefined ? column.mayBeNull : column.enforcer.enforce(value) !== FAIL) return;
  findings.inColumn(column.label, () =>
    findings.within(column.name, () => {
      if (value === undefined) findings.add({ ...missing(column), input: row });
      else column.enforcer.explain(value, findings);
    }),
  );
}
