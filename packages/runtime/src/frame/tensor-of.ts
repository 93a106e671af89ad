import { inspectValue } from "../errors/inspect-value.ts";
import { TsfuncError } from "../errors/tsfunc-error.ts";
import type { Tensor, TensorType } from "./tensor.ts";
import type { TypedArray } from "./typed-array.ts";

/** The dtypes that {@link tensorOf} can make. */
export type NestedDType = Exclude<TensorType, "float16">;

/**
 * Makes a tensor of nested arrays.
 *
 * @param nested An array of arrays of … values; all of those that stand beside each other have one length. A lone value is a tensor without
 * dimensions.
 * @param dtype What the values are.
 * @returns The tensor; the arrays are not changed.
 * @throws {TsfuncError} TF3111 when lengths differ, TF3112 when a value is not of the dtype.
 * @see NumPy array
 */
export function tensorOf(nested: unknown, dtype: NestedDType): Tensor {
  const dims = shapeOf(nested);
  const values: unknown[] = [];
  collect(nested, dims, 0, values);
  return { type: dtype, data: STORAGE[dtype](values.map((value) => elementOf(value, dtype))), dims };
}

/** Bounds itself, so that an array that contains itself is refused for its shape. */
const MAX_DIMENSIONS = 32;

function shapeOf(nested: unknown): number[] {
  const dims: number[] = [];
  for (let inner = nested; Array.isArray(inner) && dims.length <= MAX_DIMENSIONS; inner = inner[0]) {
    dims.push(inner.length);
  }
  return dims;
}

function collect(nested: unknown, dims: readonly number[], depth: number, values: unknown[]): void {
  const isInner = depth < dims.length;
  if (dims.length > MAX_DIMENSIONS || Array.isArray(nested) !== isInner) throw raggedError(nested, dims, depth);
  if (!Array.isArray(nested)) {
    values.push(nested);
    return;
  }
  if (nested.length !== dims[depth]) throw raggedError(nested, dims, depth);
  for (const inner of nested) collect(inner, dims, depth + 1, values);
}

function raggedError(received: unknown, dims: readonly number[], depth: number): TsfuncError {
  const expected = depth < dims.length ? `an array of ${dims[depth]}` : "a value";
  return new TsfuncError("TF3111", { depth, expected, received: inspectValue(received) });
}

function elementOf(value: unknown, dtype: NestedDType): unknown {
  const element = convert(value, dtype);
  if (element !== undefined) return element;
  throw new TsfuncError("TF3112", { value: inspectValue(value), dtype });
}

function convert(value: unknown, dtype: NestedDType): unknown {
  if (dtype === "string") return typeof value === "string" ? value : undefined;
  if (dtype === "bool") return typeof value === "boolean" ? Number(value) : undefined;
  if (dtype === "float32" || dtype === "float64") return typeof value === "number" ? value : undefined;
  return integerOf(value, dtype);
}

function integerOf(value: unknown, dtype: string): number | bigint | undefined {
  if (typeof value !== "bigint" && !Number.isSafeInteger(value)) return undefined;
  const integer = BigInt(value as number | bigint);
  const bits = Number(/\d+$/.exec(dtype)?.[0]);
  const wrapped = dtype.startsWith("u") ? BigInt.asUintN(bits, integer) : BigInt.asIntN(bits, integer);
  if (wrapped !== integer) return undefined;
  return bits === 64 ? integer : Number(integer);
}

type Store = (values: readonly unknown[]) => TypedArray | readonly string[];

const STORAGE: Readonly<Record<NestedDType, Store>> = {
  bool: (values) => Uint8Array.from(values as number[]),
  int8: (values) => Int8Array.from(values as number[]),
  int16: (values) => Int16Array.from(values as number[]),
  int32: (values) => Int32Array.from(values as number[]),
  int64: (values) => BigInt64Array.from(values as bigint[]),
  uint8: (values) => Uint8Array.from(values as number[]),
  uint16: (values) => Uint16Array.from(values as number[]),
  uint32: (values) => Uint32Array.from(values as number[]),
  uint64: (values) => BigUint64Array.from(values as bigint[]),
  float32: (values) => Float32Array.from(values as number[]),
  float64: (values) => Float64Array.from(values as number[]),
  string: (values) => values as string[],
};
