import { isRecord } from "../primitive/is-record.ts";
import { isCsrMatrix } from "./csr-matrix.ts";
import type { ColumnTable } from "./frame.ts";
import { isBytes, isTypedArray } from "./typed-array.ts";

/**
 * Whether a value is a plain object of columns: arrays and typed arrays of one length, at least one of which cannot be mistaken for a list or
 * for bytes. An object of plain arrays alone is one record with lists in it, as in MLflow; {@link Frame.from} makes a frame of it.
 *
 * @param value Anything.
 */
export function isColumnTable(value: unknown): value is ColumnTable {
  if (!isRecord(value) || isCsrMatrix(value)) return false;
  const columns = Object.values(value);
  return columns.some((column) => isTypedArray(column) && !isBytes(column)) && columns.every(hasLengthOf(columns[0]));
}

function hasLengthOf(first: unknown): (column: unknown) => boolean {
  const length = lengthOf(first);
  return (column) => lengthOf(column) === length;
}

function lengthOf(column: unknown): number | undefined {
  return Array.isArray(column) || isTypedArray(column) ? column.length : undefined;
}
