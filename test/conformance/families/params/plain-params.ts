import { NdArray } from "../../harness/containers.ts";

/**
 * Puts what JavaScript has in the place of NumPy arrays.
 *
 * @param params Decoded params.
 * @returns The same with typed arrays; lists of them where an array has more than one dimension.
 */
export function plainParams(params: unknown): unknown {
  if (params instanceof NdArray) return listOf(params);
  if (typeof params !== "object" || params === null || Object.getPrototypeOf(params) !== Object.prototype)
    return params;
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plainParams(value)]));
}

const TYPED_ARRAYS: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  int32: (values) => Int32Array.from(values as number[]),
  int64: (values) => BigInt64Array.from(values.map((value) => BigInt(value as number))),
  float32: (values) => Float32Array.from(values as number[]),
  float64: (values) => Float64Array.from(values as number[]),
};

function listOf({ dtype, shape, values }: NdArray): unknown {
  const [length = 0, ...inner] = shape;
  if (inner.length === 0) return TYPED_ARRAYS[dtype]?.(values) ?? values;
  const size = inner.reduce((product, dimension) => product * dimension, 1);
  const rows = Array.from({ length }, (_, row) => values.slice(row * size, (row + 1) * size));
  return rows.map((row) => listOf(new NdArray(dtype, inner, row)));
}
