import { arrayColumn } from "../../frame/array-column.ts";
import type { Column } from "../../frame/column.ts";
import { FAIL } from "../../primitive/fail.ts";
import { convertColumn } from "../typed/convert-column.ts";
import type { ColumnPlan } from "./columns-plan.ts";
import { fitsPlainly } from "./plain-fit.ts";

/**
 * Enforces a type on a column: by what the column says of its elements where it does, otherwise on each of them.
 *
 * @param column The column; it is not changed.
 * @param plan What the signature declares.
 * @returns The same column when nothing has to change, a new one, or {@link FAIL} when values do not fit.
 * @see MLflow model signature enforcement
 */
export function enforceColumn(column: Column, plan: ColumnPlan): Column | typeof FAIL {
  const converted = convertColumn(column, plan.type);
  if (converted === undefined) return enforceValues(column, plan);
  return !plan.mayBeNull && column.nullCount > 0 ? FAIL : converted;
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
