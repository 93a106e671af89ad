import type { Column } from "../../frame/column.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { ColumnType } from "../../signature/column-type.ts";
import { conversionOf } from "./conversion-of.ts";
import { widenColumn } from "./widen-column.ts";

/**
 * Converts a column by what it says of its elements: none of them is looked at but int64 for `float` and `double`.
 *
 * @param column The column; it is not changed.
 * @param target The type that the signature declares.
 * @returns The same column, a wider one, or {@link FAIL} where elements would not fit; undefined where the elements have to be looked at.
 * @see MLflow model signature enforcement
 */
export function convertColumn(column: Column, target: ColumnType): Column | typeof FAIL | undefined {
  switch (conversionOf(column.type, target)) {
    case "same":
      return column;
    case "widen":
      return widenColumn(column, target);
    case "if-zero-or-one":
      return isZeroOrOne(column) ? widenColumn(column, target) : FAIL;
    case "never":
      return FAIL;
    default:
      return undefined;
  }
}

function isZeroOrOne({ values, nullCount }: Column): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = Number(values[row]);
    if (value !== 0 && value !== 1) return false;
  }
  return nullCount === 0;
}
