import { isTypedArray, type TypedArray } from "./typed-array.ts";

/**
 * A matrix that stores only what is not zero, row by row.
 *
 * @see SciPy csr_matrix
 */
export interface CsrMatrix {
  /** How many rows and columns there are. */
  readonly shape: readonly [rows: number, columns: number];
  /** Where each row begins in `indices` and `data`, and where the last one ends. */
  readonly indptr: ArrayLike<number>;
  /** The column of each value. */
  readonly indices: ArrayLike<number>;
  readonly data: TypedArray;
}

/**
 * Whether a value is a CSR matrix, whichever library made it.
 *
 * @param value Anything.
 */
export function isCsrMatrix(value: unknown): value is CsrMatrix {
  if (typeof value !== "object" || value === null || !("indptr" in value)) return false;
  const { shape, indptr, indices, data } = value as Partial<Record<keyof CsrMatrix, unknown>>;
  return isPair(shape) && isList(indptr) && isList(indices) && isTypedArray(data) && indptr.length === shape[0] + 1;
}

function isPair(shape: unknown): shape is CsrMatrix["shape"] {
  return Array.isArray(shape) && shape.length === 2 && shape.every((length) => Number.isSafeInteger(length));
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || isTypedArray(value);
}
