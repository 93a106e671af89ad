import { arrayColumn } from "../../frame/array-column.ts";
import { FAIL } from "../../primitive/fail.ts";
import { isObject } from "../../primitive/is-object.ts";
import type { EnforceOptions } from "../enforce-options.ts";
import { refusal } from "../refusal.ts";
import { columnOf } from "../typed/column-of.ts";
import { checkColumnCount } from "./column-count.ts";
import { type ColumnPlan, type ColumnsPlan, withNames } from "./columns-plan.ts";
import { enforceColumn } from "./enforce-column.ts";
import { enforceDictionary } from "./enforce-dictionary.ts";
import { enforceLists } from "./enforce-lists.ts";
import { enforceRecords } from "./enforce-records.ts";
import { enforceRows } from "./enforce-rows.ts";
import { explainColumn } from "./explain-column.ts";
import { hasLists } from "./has-lists.ts";

/**
 * Enforces columns without names on a list: of values where there is one column, of rows, or of records whose values are taken by
 * position.
 *
 * @param data The list; it is not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same list when nothing has to change, otherwise a new one.
 * @throws {ValidationError} TF2110 when there are too few columns or a value does not fit.
 */
export function enforceUnnamedList(data: unknown, plan: ColumnsPlan, options: EnforceOptions): unknown {
  const [column, ...others] = plan.columns as [ColumnPlan, ...ColumnPlan[]];
  if (others.length === 0 && column.type.kind !== "scalar") return enforceSingle(data, column, options);
  if (Array.isArray(data) && data.length > 0) {
    if (data.every(Array.isArray)) return enforceRows(data, plan, options);
    if (data.every(isObject)) return enforceRecords(data, withNames(plan, namesOf(data, plan, options)), options);
  }
  checkColumnCount(data, Array.isArray(data) && data.length === 0 ? 0 : 1, plan, options);
  return enforceSingle(data, column, options);
}

/**
 * Enforces columns without names on an object, whose values or lists are taken by position.
 *
 * @param data The object; it is not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same object when nothing has to change, otherwise a new one.
 * @throws {ValidationError} TF2110 when there are too few columns or a value does not fit.
 */
export function enforceUnnamedObject(data: object, plan: ColumnsPlan, options: EnforceOptions): object {
  const named = withNames(plan, namesOf([data], plan, options));
  return hasLists(data, named) ? enforceLists(data, named, options) : enforceDictionary(data, named, options);
}

function enforceSingle(list: unknown, column: ColumnPlan, options: EnforceOptions): unknown {
  const values = columnOf(column.name, list) ?? arrayColumn(column.name, []);
  const enforced = enforceColumn(values, column);
  if (enforced === values) return list;
  if (enforced !== FAIL) return enforced.values;
  throw refusal(options, (findings) => findings.inColumn(column.label, () => explainColumn(values, column, findings)));
}

/** The names of the first record stand for the positions. */
function namesOf(records: readonly object[], plan: ColumnsPlan, options: EnforceOptions): string[] {
  const names = Object.keys(records[0] ?? {});
  checkColumnCount(records, names.length, plan, options);
  return names;
}
