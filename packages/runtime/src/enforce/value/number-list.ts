import { isTensor } from "../../frame/tensor.ts";
import { isBytes, isTypedArray, type TypedArray } from "../../frame/typed-array.ts";

/**
 * Takes a value for a list of numbers of one type.
 *
 * @param value Anything.
 * @returns A typed array itself, the elements of a tensor of numbers with one dimension; undefined for anything else: a Uint8Array is bytes.
 */
export function numberList(value: unknown): TypedArray | undefined {
  if (isTypedArray(value)) return isBytes(value) ? undefined : value;
  const isList = isTensor(value) && value.dims.length === 1 && /^u?int|^float(?:32|64)/.test(value.type);
  return isList && isTypedArray(value.data) ? value.data : undefined;
}
