import { isTypedArray, type TypedArray, type TypedArrayDType, typedArrayDType } from "./typed-array.ts";

/** What the elements of a {@link Tensor} are, in the words of onnxruntime-common. */
export type TensorType = "bool" | `${"" | "u"}int${8 | 16 | 32 | 64}` | `float${16 | 32 | 64}` | "string";

/** An array of any number of dimensions; tensors of onnxruntime-common are some. */
export interface Tensor {
  readonly type: TensorType;
  /** The elements, row by row; booleans are 0 and 1. */
  readonly data: TypedArray | readonly string[];
  /** The length of each dimension. */
  readonly dims: readonly number[];
}

/** What holds the elements of each type, by the dtype of the typed array. */
const STORAGE: Readonly<Record<string, readonly TypedArrayDType[]>> = {
  bool: ["uint8"],
  int8: ["int8"],
  int16: ["int16"],
  int32: ["int32"],
  int64: ["int64"],
  uint8: ["uint8"],
  uint16: ["uint16"],
  uint32: ["uint32"],
  uint64: ["uint64"],
  float16: ["float16", "uint16"],
  float32: ["float32"],
  float64: ["float64"],
};

/**
 * Whether a value is a tensor, whichever library made it.
 *
 * @param value Anything; what was parsed from JSON is one of text at most.
 * @returns True for an object with a known `type`, with `dims`, and with `data` that are of the type and as many as the dimensions say.
 * @see NumPy ndarray
 */
export function isTensor(value: unknown): value is Tensor {
  if (typeof value !== "object" || value === null || !("dims" in value && "type" in value && "data" in value))
    return false;
  const { type, data, dims } = value;
  return isShape(dims) && isStorage(data, String(type)) && data.length === dims.reduce((size, n) => size * n, 1);
}

function isShape(dims: unknown): dims is readonly number[] {
  return Array.isArray(dims) && dims.every((length) => Number.isSafeInteger(length) && length >= 0);
}

function isStorage(data: unknown, type: string): data is ArrayLike<unknown> {
  if (type === "string") return Array.isArray(data) && data.every((text) => typeof text === "string");
  return (
    isTypedArray(data) && Object.hasOwn(STORAGE, type) && (STORAGE[type]?.includes(typedArrayDType(data)) ?? false)
  );
}
