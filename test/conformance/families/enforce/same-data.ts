import { isCsrMatrix, isTensor, isTypedArray, tensorDType, typedArrayDType } from "@tsfunc/runtime/frame";
import { DataFrame, NdArray, NumpyScalar, SparseMatrix } from "../../harness/containers.ts";
import { sameValue } from "../../harness/same-value.ts";
import { type Columns, columnsOf, type OwnColumn } from "./columns-of.ts";
import type { DeclaredColumns } from "./enforce-case.ts";

/**
 * Compares what enforcement gave back with the recorded result.
 *
 * @param ours What we returned.
 * @param recorded The decoded result.
 * @param testCase The case; its schema is empty where nothing was declared.
 * @returns How they differ, or null when they do not.
 */
export function differentData(ours: unknown, recorded: unknown, testCase: DeclaredColumns): string | null {
  if (!(recorded instanceof DataFrame)) return sameTensors(ours, recorded) ? null : "another result";
  return differentColumns(columnsOf(ours, testCase), recorded, testCase);
}

/** One, or several by name; dtype and shape count. */
function sameTensors(ours: unknown, recorded: unknown): boolean {
  if (recorded instanceof NdArray) return sameArray(ours, recorded);
  if (recorded instanceof SparseMatrix) {
    return (
      isCsrMatrix(ours) &&
      sameItem(ours.shape, recorded.shape) &&
      sameItem(Array.from<unknown>(ours.data), recorded.values)
    );
  }
  const entries = Object.entries(recorded as object);
  const members = new Map(Object.entries(ours as object));
  return members.size === entries.length && entries.every(([name, tensor]) => sameTensors(members.get(name), tensor));
}

function sameArray(ours: unknown, { dtype, shape, values }: NdArray): boolean {
  const tensor = isTypedArray(ours) ? { type: typedArrayDType(ours), data: ours, dims: [ours.length] } : ours;
  if (!isTensor(tensor) || tensorDType(tensor) !== dtype || !sameItem(tensor.dims, shape)) return false;
  return sameItem(Array.from<unknown>(tensor.data), dtype === "bool" ? values.map(Number) : values);
}

function differentColumns(ours: Columns, { columns }: DataFrame, { schema }: DeclaredColumns): string | null {
  const anything = schema.flatMap(({ name, type }, position) => (type === "any" ? [String(name ?? position)] : []));
  const names = columns.map(({ name }) => String(name));
  if (names.length !== ours.size || !names.every((name) => ours.has(name))) {
    return `has the columns ${[...ours.keys()].join(", ")} instead of ${names.join(", ")}`;
  }
  const different = columns.filter(
    ({ name, values, dtype }) =>
      !sameColumn(ours.get(String(name)), values, anything.includes(String(name)) ? "object" : dtype),
  );
  return different.length === 0 ? null : `differs in the columns ${different.map(({ name }) => name).join(", ")}`;
}

/** Untyped values have no dtype; typed numbers have the recorded one. */
function sameColumn(ours: OwnColumn | undefined, values: readonly unknown[], dtype: string): boolean {
  if (ours === undefined || ours.values.length !== values.length) return false;
  const isTyped = ours.dtype !== null && /^(?:u?int|float|bool)/i.test(dtype);
  if (isTyped && ours.dtype !== dtype.toLowerCase().replace("boolean", "bool")) return false;
  return values.every((value, row) => sameItem(ours.values[row] ?? null, value));
}

/**
 * Whether a value equals a recorded one.
 *
 * @param ours A value of ours.
 * @param recorded The decoded value; NumPy scalars in it are plain values, arrays lists; null and NaN are equal.
 */
export function sameItem(ours: unknown, recorded: unknown): boolean {
  return sameValue(plain(ours), plain(recorded));
}

function plain(value: unknown): unknown {
  if (Number.isNaN(value)) return null;
  if (value instanceof NumpyScalar) return plain(value.value);
  if (value instanceof NdArray) return value.shape.length === 0 ? value.values[0] : nested(value.values, value.shape);
  if (isTensor(value)) return nested(Array.from<unknown>(value.data), value.dims);
  if (ArrayBuffer.isView(value) && !(value instanceof Uint8Array)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

function nested(values: readonly unknown[], [length = 0, ...inner]: readonly number[]): unknown {
  if (inner.length === 0) return values;
  const size = values.length / length;
  return Array.from({ length }, (_, at) => nested(values.slice(at * size, (at + 1) * size), inner));
}
