import { arrayColumn } from "../../frame/array-column.ts";
import type { Column } from "../../frame/column.ts";
import { Frame } from "../../frame/frame.ts";
import type { Tensor } from "../../frame/tensor.ts";
import { isTypedArray, type TypedArray } from "../../frame/typed-array.ts";
import { TypedColumn } from "../../frame/typed-column.ts";

/**
 * Makes a frame of a tensor with one or two dimensions.
 *
 * @param tensor The tensor; a row for each of its first dimension.
 * @returns Copies of its columns, named by their positions; undefined when it has another number of dimensions.
 * @see pandas DataFrame of a NumPy array
 */
export function matrixFrame({ type, data, dims }: Tensor): Frame | undefined {
  const [rows = 0, width = 1, ...others] = dims;
  if (dims.length === 0 || others.length > 0) return undefined;
  return new Frame(Array.from({ length: width }, (_, column) => columnAt(column)));

  function columnAt(column: number): Column {
    const name = String(column);
    if (isTypedArray(data)) return new TypedColumn(name, strided(data, column, width), { type: { kind: type } });
    return arrayColumn(
      name,
      Array.from({ length: rows }, (_, row) => data[row * width + column]),
      { kind: "string" },
    );
  }
}

function strided(data: TypedArray, start: number, step: number): TypedArray {
  return (data as Float64Array).filter((_, index) => index % step === start);
}
