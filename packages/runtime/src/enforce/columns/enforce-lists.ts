import type { EnforceOptions } from "../enforce-options.ts";
import { columnOf } from "../typed/column-of.ts";
import type { ColumnsPlan } from "./columns-plan.ts";
import { enforceTable } from "./enforce-table.ts";

/**
 * Enforces columns on an object that has a list for each.
 *
 * @param data Arrays, typed arrays and tensors of one dimension by the names of the columns; they are not changed.
 * @param plan The columns.
 * @param options Settings.
 * @returns The same object when nothing has to change, otherwise a new one with the declared columns, in which those lists that need no
 * conversion are the same.
 * @throws {ValidationError} TF2110 when a required column is missing, the lists differ in length, or a value does not fit.
 * @see MLflow model signature enforcement
 */
export function enforceLists(data: object, plan: ColumnsPlan, options: EnforceOptions): object {
  const lists = Object.entries(data).filter(([, list]) => list !== undefined);
  const given = lists.flatMap(([name, list]) => columnOf(name, list) ?? []);
  const enforced = enforceTable(given, plan, options);
  const same = new Set(given);
  if (enforced.length === lists.length && enforced.every((column) => same.has(column))) return data;
  const listOf = new Map<string, unknown>(lists);
  return Object.fromEntries(
    enforced.map((column) => [column.name, same.has(column) ? listOf.get(column.name) : column.values]),
  );
}
