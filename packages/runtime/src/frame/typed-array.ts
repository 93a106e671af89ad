/** Typed arrays whose elements are numbers or bigints. */
export type TypedArray =
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** The NumPy dtype that the elements of a typed array have. */
export type TypedArrayDType = `${"" | "u"}int${8 | 16 | 32 | 64}` | `float${16 | 32 | 64}`;

/**
 * Whether a value is a typed array.
 *
 * @param value Anything.
 * @returns True for those of every realm, Buffer and Float16Array included; false for a DataView.
 */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/**
 * The dtype of the elements of a typed array.
 *
 * @param values The typed array.
 * @returns Such as `float32`.
 * @see NumPy dtype.name
 */
export function typedArrayDType(values: TypedArray): TypedArrayDType {
  return DTYPES[values[Symbol.toStringTag] as keyof typeof DTYPES] ?? "uint8";
}

const DTYPES = {
  Int8Array: "int8",
  Int16Array: "int16",
  Int32Array: "int32",
  BigInt64Array: "int64",
  Uint8Array: "uint8",
  Uint8ClampedArray: "uint8",
  Uint16Array: "uint16",
  Uint32Array: "uint32",
  BigUint64Array: "uint64",
  Float16Array: "float16",
  Float32Array: "float32",
  Float64Array: "float64",
} as const;

/**
 * Whether a value stands for bytes.
 *
 * @param value Anything.
 * @returns True for a Uint8Array of any realm, Buffer included.
 */
export function isBytes(value: unknown): value is Uint8Array {
  return isTypedArray(value) && value[Symbol.toStringTag] === "Uint8Array";
}
