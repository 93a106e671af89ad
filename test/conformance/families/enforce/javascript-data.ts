import { DataFrame, NdArray } from "../../harness/containers.ts";

/**
 * Puts what JavaScript has in the place of what Python has.
 *
 * @param data Decoded data.
 * @returns The same with typed arrays.
 */
export function javascriptData(data: unknown): unknown {
  if (data instanceof NdArray) return arrayOf(data);
  if (data instanceof DataFrame) throw new Error("frames wait");
  if (Array.isArray(data)) return data.map(javascriptData);
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, javascriptData(value)]));
}

const TYPED_ARRAYS: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  int8: (values) => Int8Array.from(values as number[]),
  int16: (values) => Int16Array.from(values as number[]),
  int32: (values) => Int32Array.from(values as number[]),
  int64: (values) => BigInt64Array.from(values.map((value) => BigInt(value as number))),
  uint8: (values) => Uint8Array.from(values as number[]),
  uint16: (values) => Uint16Array.from(values as number[]),
  uint32: (values) => Uint32Array.from(values as number[]),
  uint64: (values) => BigUint64Array.from(values.map((value) => BigInt(value as number))),
  float32: (values) => Float32Array.from(values as number[]),
  float64: (values) => Float64Array.from(values as number[]),
};

function arrayOf({ dtype, shape, values }: NdArray): unknown {
  if (shape.length === 0) return values[0];
  if (shape.length > 1) throw new Error("tensors wait");
  return TYPED_ARRAYS[dtype]?.(values) ?? values;
}
