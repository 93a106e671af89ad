import { FAIL } from "../../primitive/fail.ts";
import type { Findings } from "../findings.ts";
import { explainList } from "../value/enforce-list.ts";
import { isTypedArray, type TypedArray } from "../value/is-typed-array.ts";
import { convertTypedArray, typedArrayFinding } from "../value/typed-array.ts";
import type { ColumnPlan } from "./columns-plan.ts";
import { fitsPlainly } from "./plain-fit.ts";

/** The values of a column. */
export type ColumnValues = readonly unknown[] | TypedArray;

/**
 * Enforces a column on all of its values. A typed array is converted by its own type alone, so none of its values is looked at but int64
 * for `float` and `double`.
 *
 * @param values The values; they are not changed.
 * @param column The column.
 * @returns The same values when nothing has to change, new ones, or {@link FAIL} when a value does not fit.
 * @see MLflow model signature enforcement
 */
export function enforceColumn(values: ColumnValues, column: ColumnPlan): ColumnValues | typeof FAIL {
  const { type } = column;
  if (!isTypedArray(values)) return enforceValues(values, column);
  if (type.kind === "any") return values;
  return type.kind === "scalar" ? convertTypedArray(values, type.name) : FAIL;
}

/**
 * Says which values of a column do not fit.
 *
 * @param values The values.
 * @param column The column.
 * @param findings Takes the issues; nothing when all of them fit.
 */
export function explainColumn(values: ColumnValues, column: ColumnPlan, findings: Findings): void {
  const { type, enforcer } = column;
  if (!isTypedArray(values)) explainList(values, enforcer, findings);
  else if (enforceColumn(values, column) !== FAIL) return;
  else if (type.kind === "scalar") findings.add(typedArrayFinding(values, type.name));
  else enforcer.explain(values[0], findings);
}

function enforceValues(
  values: readonly unknown[],
  { plainFit, enforcer }: ColumnPlan,
): readonly unknown[] | typeof FAIL {
  let changed: unknown[] | undefined;
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (fitsPlainly(plainFit, value)) continue;
    const enforced = enforcer.enforce(value);
    if (enforced === FAIL) return FAIL;
    if (Object.is(enforced, value)) continue;
    changed ??= Array.from(values);
    changed[index] = enforced;
  }
  return changed ?? values;
}
