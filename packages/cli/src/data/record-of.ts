import type { DataSource } from "./data-source.ts";

/**
 * Makes a record of a row.
 *
 * @param names The names of the columns.
 * @param valueAt Gives the value of a column, null for an empty cell.
 * @param empty Whether the record has null or no property for it.
 */
export function recordOf(
  names: readonly string[],
  valueAt: (column: number) => unknown,
  empty: DataSource["empty"],
): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [column, name] of names.entries()) {
    const value = valueAt(column);
    if (value === null && empty === "absent") continue;
    if (name === "__proto__") Object.defineProperty(record, name, { value, enumerable: true });
    else record[name] = value;
  }
  return record;
}
