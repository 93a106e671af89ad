import { type CsrMatrix, isCsrMatrix } from "../../frame/csr-matrix.ts";
import { isTensor, type Tensor } from "../../frame/tensor.ts";
import { tensorDType } from "../../frame/tensor-dtype.ts";
import { isTypedArray, type TypedArray, typedArrayDType } from "../../frame/typed-array.ts";
import type { TensorDType } from "../../signature/tensor-dtype.ts";

/** What has a dtype and a shape: a typed array has one dimension. */
export type TensorLike = Tensor | CsrMatrix | TypedArray;

/**
 * Whether a value has a dtype and a shape.
 *
 * @param value Anything.
 */
export function isTensorLike(value: unknown): value is TensorLike {
  return isTensor(value) || isCsrMatrix(value) || isTypedArray(value);
}

/**
 * The length of each dimension.
 *
 * @param value A tensor, a CSR matrix or a typed array.
 * @returns The lengths.
 */
export function shapeOf(value: TensorLike): readonly number[] {
  if (isTensor(value)) return value.dims;
  return isCsrMatrix(value) ? value.shape : [value.length];
}

/**
 * The dtype of the elements.
 *
 * @param value A tensor, a CSR matrix or a typed array.
 * @returns The name that NumPy has for it.
 */
export function dtypeOf(value: TensorLike): TensorDType {
  if (isTensor(value)) return tensorDType(value);
  return typedArrayDType(isCsrMatrix(value) ? value.data : value);
}
