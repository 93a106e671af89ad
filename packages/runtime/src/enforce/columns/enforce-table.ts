import type { Column } from "../../frame/column.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { refusal } from "../refusal.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceColumn } from "./enforce-column.ts";
import { explainTable } from "./explain-table.ts";
import { warnOfExtra } from "./extra-columns.ts";

/**
 * Enforces the columns of a schema on columns of data.
 *
 * @param given The columns, of any order; they are not changed.
 * @param plan What the signature declares; each has the name that one of the given may have.
 * @param options Settings.
 * @returns The declared columns that are there, in the order of the signature; those that need no conversion are the same.
 * @throws {ValidationError} TF2110 when a required column is missing, columns differ in length, or values do not fit.
 * @see MLflow model signature enforcement
 */
export function enforceTable(given: readonly Column[], plan: ColumnsPlan, options: EnforceOptions): readonly Column[] {
  const byName = new Map(given.map((column) => [column.name, column]));
  const enforced: Column[] = [];
  let fits = given.every(({ length }) => length === given[0]?.length);
  for (const declared of plan.columns) {
    const column = byName.get(declared.name);
    const result = column === undefined ? undefined : enforceColumn(column, declared);
    if (result === FAIL || (result === undefined && declared.required)) fits = false;
    else if (result !== undefined) enforced.push(result);
  }
  if (!fits) throw refusal(options, (findings) => explainTable(given, plan, findings));
  warnOfExtra(
    given.flatMap(({ name }) => (plan.byName.has(name) ? [] : [name])),
    plan,
    options,
  );
  return enforced;
}
