import type { TypedArray } from "./typed-array.ts";

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

const TYPES: ReadonlySet<unknown> = new Set<TensorType>([
  "bool",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "float16",
  "float32",
  "float64",
  "string",
]);

/**
 * Whether a value is a tensor, whichever library made it.
 *
 * @param value Anything.
 * @returns True for an object with a known `type`, with `dims`, and with as many `data` as these say.
 * @see NumPy ndarray
 */
export function isTensor(value: unknown): value is Tensor {
  if (typeof value !== "object" || value === null || !("dims" in value) || !("type" in value)) return false;
  return TYPES.has(value.type) && isShape(value.dims) && sizeOf(value) === value.dims.reduce((size, n) => size * n, 1);
}

function isShape(dims: unknown): dims is readonly number[] {
  return Array.isArray(dims) && dims.every((length) => Number.isSafeInteger(length) && length >= 0);
}

function sizeOf(value: object): number | undefined {
  const data: unknown = "data" in value ? value.data : undefined;
  return Array.isArray(data) || ArrayBuffer.isView(data) ? (data as ArrayLike<unknown>).length : undefined;
}
