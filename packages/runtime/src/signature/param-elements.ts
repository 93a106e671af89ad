import type { DataType, DataTypeName } from "./data-type.ts";

/** The data types that the elements of a typed array can be taken for. */
const TYPED_ARRAYS: Readonly<Record<string, readonly DataTypeName[]>> = {
  Int32Array: ["integer", "long", "float", "double"],
  BigInt64Array: ["long", "float", "double"],
  Float32Array: ["float", "double"],
  Float64Array: ["double"],
};

/**
 * The elements of a list of values.
 *
 * @param value An array, or a typed array.
 * @returns The elements; undefined when it is no list.
 */
export function elementsOf(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) || isTypedArray(value) ? Array.from<unknown>(value) : undefined;
}

/**
 * Whether the elements of a list may be of a data type, as far as the list itself tells.
 *
 * @param value An array, of which nothing is known, or a typed array.
 * @param type The data type.
 * @returns False for a typed array whose elements MLflow does not convert to the type.
 * @see MLflow params of NumPy arrays
 */
export function holdsElementsOf(value: unknown, type: DataType): boolean {
  return !isTypedArray(value) || (TYPED_ARRAYS[value[Symbol.toStringTag]]?.includes(type.name) ?? false);
}

function isTypedArray(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
