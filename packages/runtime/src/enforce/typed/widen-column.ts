import { arrayColumn } from "../../frame/array-column.ts";
import type { Column } from "../../frame/column.ts";
import type { ScalarKind } from "../../frame/element-type.ts";
import { isTypedArray, type TypedArray } from "../../frame/typed-array.ts";
import { TypedColumn } from "../../frame/typed-column.ts";
import type { ColumnType } from "../../signature/column-type.ts";
import type { DataTypeName } from "../../signature/data-type.ts";
import { widenTypedArray } from "./widen-typed-array.ts";

/** What the values of a data type are kept as. */
const KINDS: Readonly<Partial<Record<DataTypeName, ScalarKind>>> = {
  integer: "int32",
  long: "int64",
  float: "float32",
  double: "float64",
};

/**
 * Copies a column of numbers into one of a wider type.
 *
 * @param column The column.
 * @param type What the signature declares: a numeric data type that holds every value.
 * @returns A new column, in which the same values are missing.
 */
export function widenColumn(column: Column, type: ColumnType): Column {
  const target = type.kind === "scalar" ? type.name : "double";
  const kind: ScalarKind = KINDS[target] ?? "object";
  const numbers = numbersOf(column);
  if (numbers === undefined) return arrayColumn(column.name, column.values as readonly unknown[], { kind });
  const validity = validityOf(column);
  return new TypedColumn(column.name, widenTypedArray(numbers, target), validity && { validity });
}

/** The elements as a typed array; undefined where something else stores them. */
function numbersOf(column: Column): TypedArray | undefined {
  const { values, type, length } = column;
  if (!isTypedArray(values)) return undefined;
  return type.kind === "float16" ? Float32Array.from({ length }, (_, row) => Number(column.get(row))) : values;
}

/** One bit for each value, as Arrow has it; undefined when none is missing. */
function validityOf(column: Column): Uint8Array | undefined {
  if (column.nullCount === 0) return undefined;
  const bitmap = new Uint8Array(Math.ceil(column.length / 8));
  for (let row = 0; row < column.length; row++) {
    if (!column.isNull(row)) bitmap[row >> 3] = (bitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bitmap;
}
