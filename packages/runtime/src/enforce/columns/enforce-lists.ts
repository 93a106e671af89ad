import { FAIL } from "../../primitive/fail.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import type { Findings } from "../findings.ts";
import { refusal } from "../refusal.ts";
import type { ColumnPlan, ColumnsPlan } from "./columns-plan.ts";
import { type ColumnValues, enforceColumn, explainColumn } from "./enforce-column.ts";
import { explainMissing } from "./explain-missing.ts";
import { extraNames, warnOfExtra } from "./extra-columns.ts";
import { readColumn } from "./read-column.ts";

/**
 * Enforces columns on an object that has a list for each.
 *
 * @param data The lists by the names of the columns; they are not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same object when nothing has to change, otherwise a new one with the declared columns, in which those lists that need no
 * conversion are the same.
 * @throws {ValidationError} TF2110 when a required column is missing, the lists differ in length, or a value does not fit.
 * @see MLflow model signature enforcement
 */
export function enforceLists(data: object, plan: ColumnsPlan, options: EnforceOptions): object {
  const given = plan.columns.filter((column) => listOf(data, column) !== undefined);
  const entries = given.map((column) => [column.name, enforceColumn(listOf(data, column) ?? [], column)] as const);
  const isComplete = plan.columns.every((column) => !column.required || given.includes(column));
  if (!isComplete || entries.some(([, values]) => values === FAIL) || lengthsOf(data, given).size > 1) {
    throw refusal(options, (findings) => explainLists(data, plan, findings));
  }
  const extra = extraNames(data, plan);
  warnOfExtra(extra, plan, options);
  const isSame = extra.length === 0 && entries.every(([name, values]) => Reflect.get(data, name) === values);
  return isSame ? data : Object.fromEntries(entries);
}

function explainLists(data: object, plan: ColumnsPlan, findings: Findings): void {
  const given = plan.columns.filter((column) => listOf(data, column) !== undefined);
  const lacking = plan.columns.filter((column) => column.required && !given.includes(column));
  explainMissing(lacking, { data, extra: extraNames(data, plan) }, findings);
  const [length = 0] = lengthsOf(data, given);
  for (const column of given) {
    const values = listOf(data, column) ?? [];
    findings.inColumn(column.label, () =>
      findings.within(column.name, () => {
        explainLength(values, length, findings);
        explainColumn(values, column, findings);
      }),
    );
  }
}

function explainLength(values: ColumnValues, length: number, findings: Findings): void {
  if (values.length === length) return;
  const [expected, received] = [`${length} values`, `${values.length} values`];
  const message = `Expected ${expected} as in the first column, received ${received}. Give every column a value for each row.`;
  findings.add({ code: "invalid_length", expected, received, input: values, message });
}

function lengthsOf(data: object, columns: readonly ColumnPlan[]): ReadonlySet<number> {
  return new Set(columns.map((column) => listOf(data, column)?.length ?? 0));
}

function listOf(data: object, column: ColumnPlan): ColumnValues | undefined {
  return readColumn(data, column) as ColumnValues | undefined;
}
