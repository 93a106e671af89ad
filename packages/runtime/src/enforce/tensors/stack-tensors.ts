import { isCsrMatrix } from "../../frame/csr-matrix.ts";
import { isTensor, type Tensor, type TensorType } from "../../frame/tensor.ts";
import { isTypedArray, type TypedArray, typedArrayDType } from "../../frame/typed-array.ts";
import type { TensorLike } from "./tensor-like.ts";

/**
 * Puts the elements of tensors behind each other.
 *
 * @param tensors At least one.
 * @param size How many elements each must have.
 * @returns Their type and all elements; undefined when one has another type or number of elements, or is sparse.
 * @see NumPy vstack
 */
export function stackTensors(tensors: readonly TensorLike[], size: number): Pick<Tensor, "type" | "data"> | undefined {
  const parts = tensors.map(partOf);
  const [first] = parts;
  if (first === undefined || !parts.every((part) => part?.type === first.type && part.data.length === size))
    return undefined;
  const list = parts.map((part) => part?.data ?? []);
  return {
    type: first.type,
    data: isTypedArray(first.data) ? joined(first.data, list as readonly TypedArray[]) : (list.flat() as string[]),
  };
}

function partOf(tensor: TensorLike): Pick<Tensor, "type" | "data"> | undefined {
  if (isTensor(tensor)) return tensor;
  return isCsrMatrix(tensor) ? undefined : { type: typedArrayDType(tensor) as TensorType, data: tensor };
}

function joined(first: TypedArray, parts: readonly TypedArray[]): TypedArray {
  const Storage = first.constructor as new (length: number) => Float64Array;
  const all = new Storage(first.length * parts.length);
  for (const [at, part] of parts.entries()) all.set(part as Float64Array, at * first.length);
  return all;
}
