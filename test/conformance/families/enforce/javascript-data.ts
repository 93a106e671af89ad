import {
  arrayColumn,
  type Column,
  type CsrMatrix,
  type DatetimeUnit,
  type ElementType,
  Frame,
  type Tensor,
  type TensorType,
  type TypedArray,
  TypedColumn,
} from "@tsfunc/runtime/frame";
import { DataFrame, type DataFrameColumn, NdArray, SparseMatrix } from "../../harness/containers.ts";
import { float16Bits } from "./float16-bits.ts";

/**
 * Puts what JavaScript has in the place of what Python has.
 *
 * @param data Decoded data.
 * @returns The same with frames of typed arrays, tensors, CSR matrices and, for arrays of one dimension, typed arrays.
 */
export function javascriptData(data: unknown): unknown {
  if (data instanceof NdArray) return arrayOf(data);
  if (data instanceof DataFrame) return new Frame(data.columns.map(columnOf));
  if (data instanceof SparseMatrix) return matrixOf(data);
  if (Array.isArray(data)) return data.map(javascriptData);
  if (typeof data !== "object" || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, javascriptData(value)]));
}

type Values = readonly unknown[];

const numbers = (values: Values) => values.map((value) => Number(value ?? 0));
const bigints = (values: Values) => values.map((value) => BigInt((value as number | null) ?? 0));

/** Makes the typed array of each dtype; missing values are zero in it. */
const STORAGE: Readonly<Record<string, (values: Values) => TypedArray>> = {
  bool: (values) => Uint8Array.from(numbers(values)),
  int8: (values) => Int8Array.from(numbers(values)),
  int16: (values) => Int16Array.from(numbers(values)),
  int32: (values) => Int32Array.from(numbers(values)),
  int64: (values) => BigInt64Array.from(bigints(values)),
  uint8: (values) => Uint8Array.from(numbers(values)),
  uint16: (values) => Uint16Array.from(numbers(values)),
  uint32: (values) => Uint32Array.from(numbers(values)),
  uint64: (values) => BigUint64Array.from(bigints(values)),
  float16: (values) => Uint16Array.from(numbers(values).map(float16Bits)),
  float32: (values) => Float32Array.from(numbers(values)),
  float64: (values) => Float64Array.from(numbers(values)),
};

/** pandas writes its own dtypes, whose values may be missing, with a capital, or by another name. */
const NULLABLE: Readonly<Record<string, string>> = { boolean: "bool", string: "str" };

function columnOf({ name, dtype: written, values }: DataFrameColumn): Column {
  const dtype = NULLABLE[written] ?? written.toLowerCase();
  if (dtype === "str") return arrayColumn(String(name), values, { kind: "string" });
  const validity = validityOf(values);
  if (dtype.startsWith("datetime64")) return datetimeColumn(String(name), values, unitOf(dtype), validity);
  const store = STORAGE[dtype];
  if (store === undefined) return arrayColumn(String(name), values.map(javascriptData));
  const type = { kind: dtype } as ElementType;
  return new TypedColumn(String(name), store(values), validity ? { type, validity } : { type });
}

/** How many there are in a millisecond; a second is counted the other way. */
const IN_MILLISECOND: Readonly<Record<DatetimeUnit, bigint>> = { D: 1n, s: 1n, ms: 1n, us: 1_000n, ns: 1_000_000n };
const MILLISECONDS: Readonly<Record<DatetimeUnit, bigint>> = { D: 86_400_000n, s: 1_000n, ms: 1n, us: 1n, ns: 1n };

function unitOf(dtype: string): DatetimeUnit {
  return (/\[(\w+)/.exec(dtype)?.[1] ?? "ns") as DatetimeUnit;
}

function datetimeColumn(name: string, values: Values, unit: DatetimeUnit, validity: Uint8Array | undefined): Column {
  const type = { kind: "datetime", unit } as const;
  const counts = BigInt64Array.from(values, (value) => {
    const time = value instanceof Date ? BigInt(value.getTime()) : 0n;
    return (time * IN_MILLISECOND[unit]) / MILLISECONDS[unit];
  });
  return new TypedColumn(name, counts, validity ? { type, validity } : { type });
}

function validityOf(values: Values): Uint8Array | undefined {
  if (!values.includes(null)) return undefined;
  const bitmap = new Uint8Array(Math.ceil(values.length / 8));
  for (const [row, value] of values.entries()) {
    if (value !== null) bitmap[row >> 3] = (bitmap[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bitmap;
}

/** A bare array of bytes would be a value, and booleans have no typed array: these are tensors, too. */
function arrayOf({ dtype, shape, values }: NdArray): unknown {
  if (shape.length === 0) return values[0];
  const data = STORAGE[dtype]?.(values) ?? (values as readonly string[]);
  const isTensor = shape.length > 1 || dtype === "str" || dtype === "bool" || dtype === "uint8" || dtype === "float16";
  return isTensor
    ? ({ type: dtype === "str" ? "string" : (dtype as TensorType), data, dims: shape } satisfies Tensor)
    : data;
}

function matrixOf({ dtype, shape, indptr, indices, values }: SparseMatrix): CsrMatrix {
  const data = STORAGE[dtype]?.(values);
  if (data === undefined) throw new Error(`no typed array holds ${dtype}`);
  return { shape: shape as [number, number], indptr, indices, data };
}
