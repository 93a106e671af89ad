import type { Column, ColumnValues } from "./column.ts";
import { isTypedArray } from "./typed-array.ts";

/**
 * Whether values of a column are missing in the sense of MLflow, which takes NaN for missing.
 *
 * @param column The column; where it stores floats or anything, its values are looked through.
 * @returns True when one is null or NaN.
 * @see MLflow ColSpec.required
 */
export function hasMissing(column: Column): boolean {
  if (column.nullCount > 0) return true;
  return mayHoldNaN(column) && someNaN(column.values);
}

function mayHoldNaN({ type: { kind } }: Column): boolean {
  return kind === "float16" || kind === "float32" || kind === "float64" || kind === "object";
}

function someNaN(values: ColumnValues): boolean {
  if (isTypedArray(values) && values[Symbol.toStringTag] === "Uint16Array")
    return someFloat16NaN(values as Uint16Array);
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) return true;
  }
  return false;
}

function someFloat16NaN(bits: Uint16Array): boolean {
  return bits.some((value) => (value & 0x7fff) > 0x7c00);
}
