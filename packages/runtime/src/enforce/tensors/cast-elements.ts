import type { Tensor, TensorType } from "../../frame/tensor.ts";
import type { TypedArray } from "../../frame/typed-array.ts";

/** Makes the storage of each type that columns can be cast to. */
const STORAGE: Readonly<Partial<Record<TensorType, new (length: number) => TypedArray>>> = {
  bool: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
};

/**
 * Casts the values of columns to the elements of a tensor. A fraction is cut off where the tensor holds integers, as NumPy does; other
 * values that the tensor cannot hold are refused.
 *
 * @param values The values, row by row.
 * @param dtype The dtype that is declared.
 * @param dims The length of each dimension.
 * @returns The tensor; undefined when a value is not of the dtype, or the dtype is one that tensors here do not have.
 * @see NumPy astype
 */
export function castElements(values: readonly unknown[], dtype: string, dims: readonly number[]): Tensor | undefined {
  if (dtype === "str") return values.every(isText) ? { type: "string", data: values, dims } : undefined;
  const type = dtype as TensorType;
  const Storage = STORAGE[type];
  if (Storage === undefined) return undefined;
  const elements = values.map((value) => castElement(value, type));
  if (elements.includes(undefined)) return undefined;
  const data = new Storage(elements.length);
  for (const [at, element] of elements.entries()) data[at] = element as number;
  return { type, data, dims };
}

function castElement(value: unknown, type: TensorType): number | bigint | undefined {
  if (type === "bool") return typeof value === "boolean" ? Number(value) : undefined;
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  if (type === "float32" || type === "float64") return Number(value);
  return castInteger(value, type);
}

function castInteger(value: number | bigint, type: TensorType): number | bigint | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return undefined;
  const integer = typeof value === "bigint" ? value : BigInt(Math.trunc(value));
  const bits = Number(/\d+$/.exec(type)?.[0]);
  const held = type.startsWith("u") ? BigInt.asUintN(bits, integer) : BigInt.asIntN(bits, integer);
  if (held !== integer) return undefined;
  return bits === 64 ? integer : Number(integer);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
