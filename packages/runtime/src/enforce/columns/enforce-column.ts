import { arrayColumn } from "../../frame/array-column.ts";
import type { Column } from "../../frame/column.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { ColumnPlan } from "./columns-plan.ts";
import { conversionOf } from "./conversion-of.ts";
import { fitsPlainly } from "./plain-fit.ts";
import { widenColumn } from "./widen-column.ts";

/**
 * Enforces a type on a column. Where the column tells what its elements are, they are converted by that alone, so that none of them is
 * looked at but int64 for `float` and `double`.
 *
 * @param column The column; it is not changed.
 * @param plan What the signature declares.
 * @returns The same column when nothing has to change, a new one, or {@link FAIL} when values do not fit.
 * @see MLflow model signature enforcement
 */
export function enforceColumn(column: Column, plan: ColumnPlan): Column | typeof FAIL {
  const conversion = conversionOf(column.type, plan.type);
  if (conversion === undefined) return enforceValues(column, plan);
  if (conversion === "never" || (!plan.mayBeNull && column.nullCount > 0)) return FAIL;
  if (conversion === "same") return column;
  return conversion === "widen" || isZeroOrOne(column) ? widenColumn(column, plan) : FAIL;
}

function enforceValues(column: Column, { plainFit, enforcer }: ColumnPlan): Column | typeof FAIL {
  const { name, values } = column;
  let changed: unknown[] | undefined;
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (fitsPlainly(plainFit, value)) continue;
    const enforced = enforcer.enforce(value);
    if (enforced === FAIL) return FAIL;
    if (Object.is(enforced, value)) continue;
    changed ??= Array.from<unknown>(values);
    changed[row] = enforced;
  }
  return changed === undefined ? column : arrayColumn(name, changed);
}

function isZeroOrOne(column: Column): boolean {
  const { values } = column;
  for (let row = 0; row < values.length; row++) {
    const value = Number(values[row]);
    if (value !== 0 && value !== 1 && !column.isNull(row)) return false;
  }
  return true;
}
