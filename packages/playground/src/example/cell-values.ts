import type { ColumnValues } from "@tsfunc/runtime/frame";

/** What pandas takes for a missing value. */
const MISSING: ReadonlySet<string> = new Set(["", "NA", "N/A", "NaN", "nan", "null", "NULL", "None", "n/a", "<NA>"]);
const INTEGER = /^[+-]?\d{1,18}$/;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const BOOLEAN = /^(?:true|false)$/i;

/**
 * Reads the cells of a column.
 *
 * @param cells Their texts.
 * @returns Integers, numbers or booleans where all cells but missing ones are some, otherwise texts. Numbers with missing ones between them
 * are doubles, of which NaN is a missing one.
 * @see pandas read_csv
 */
export function cellValues(cells: readonly string[]): ColumnValues {
  const present = cells.filter((cell) => !MISSING.has(cell));
  const isMissing = present.length < cells.length;
  if (present.every((cell) => INTEGER.test(cell)) && !isMissing) return cells.map(integerOf);
  if (present.every((cell) => NUMBER.test(cell))) {
    return Float64Array.from(cells, (cell) => (MISSING.has(cell) ? Number.NaN : Number(cell)));
  }
  const read = present.every((cell) => BOOLEAN.test(cell)) ? (cell: string) => cell.toLowerCase() === "true" : String;
  return cells.map((cell) => (MISSING.has(cell) ? null : read(cell)));
}

function integerOf(cell: string): number | bigint {
  const value = Number(cell);
  return Number.isSafeInteger(value) ? value : BigInt(cell);
}
