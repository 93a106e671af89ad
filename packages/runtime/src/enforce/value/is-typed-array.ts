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

const NOT_NUMBERS: ReadonlySet<string> = new Set(["[object Uint8Array]", "[object DataView]"]);

/**
 * Whether a value is a typed array of numbers. A Uint8Array is not: where a value is expected, it is bytes.
 *
 * @param value Anything.
 * @returns True for typed arrays of every realm; false for Uint8Array, Buffer and DataView.
 */
export function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !NOT_NUMBERS.has(Object.prototype.toString.call(value));
}
