/**
 * Data that have columns, accepted by their shape: no library is imported, and no value is copied before someone asks for it.
 *
 * - {@link frameOf} takes a {@link Frame}, an Arrow table, a data frame of nodejs-polars, a result of DuckDB, or a plain object of typed
 *   arrays; it gives a frame, or undefined for anything else. {@link Frame.from} takes plain arrays besides, {@link recordsFrame} records.
 * - A {@link Column} tells its {@link ElementType}, length and, but for plain arrays, `nullCount` without a look at its values, so that a
 *   check of exact types costs the same whatever the number of rows. `values` is what stores them (a typed array where there is one),
 *   `get(row)` is one of them as JavaScript has it, `isNull(row)` says that it is missing. {@link hasMissing} counts NaN in, as MLflow does.
 * - {@link TypedColumn} and {@link arrayColumn} make columns, for results: `new Frame([new TypedColumn("x", Int32Array.of(1))])`.
 * - {@link isTensor}, {@link isCsrMatrix} and {@link isTypedArray} recognise what has no columns; {@link tensorOf} makes a tensor of nested
 *   arrays with a dtype.
 *
 * @module
 */
export { arrayColumn } from "./array-column.ts";
export type { Column, ColumnValues } from "./column.ts";
export { type CsrMatrix, isCsrMatrix } from "./csr-matrix.ts";
export {
  type DatetimeUnit,
  type ElementType,
  elementTypeText,
  type ScalarKind,
  type StructField,
} from "./element-type.ts";
export { type ColumnTable, Frame, isFrame } from "./frame.ts";
export { frameOf } from "./frame-of.ts";
export { frameRecords } from "./frame-records.ts";
export { hasMissing } from "./has-missing.ts";
export { recordsFrame } from "./records-frame.ts";
export { isTensor, type Tensor, type TensorType } from "./tensor.ts";
export { tensorDType } from "./tensor-dtype.ts";
export { type NestedDType, tensorOf } from "./tensor-of.ts";
export { isTypedArray, type TypedArray, type TypedArrayDType, typedArrayDType } from "./typed-array.ts";
export { TypedColumn, type TypedColumnOptions } from "./typed-column.ts";
