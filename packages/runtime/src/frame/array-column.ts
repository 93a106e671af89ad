import type { Column } from "./column.ts";
import type { ElementType } from "./element-type.ts";
import { LazyColumn } from "./lazy-column.ts";

/**
 * Makes a column of a plain array.
 *
 * @param name The name of the column.
 * @param values The values; the array is not copied. Null and undefined are missing.
 * @param type What they are, if that is known; `object` leaves it open.
 * @returns The column.
 */
export function arrayColumn(name: string, values: readonly unknown[], type: ElementType = { kind: "object" }): Column {
  return new LazyColumn(name, { type, length: values.length, read: () => values });
}
