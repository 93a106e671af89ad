import { type NestedDType, tensorOf } from "@tsfunc/runtime/frame";

/**
 * Makes tensors of what stands for them: `{ "dtype": "float32", "values": [[1, 2]] }`, alone or under names. JSON itself has only lists.
 *
 * @param value What was parsed.
 * @returns A tensor, an object of tensors, or the value itself.
 * @throws {TsfuncError} TF3111 when the values are ragged, TF3112 when one is not of the dtype.
 */
export function withTensors(value: unknown): unknown {
  if (isTensorText(value)) return tensorOf(value.values, value.dtype);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value);
  if (members.length === 0 || !members.every(([, member]) => isTensorText(member))) return value;
  return Object.fromEntries(members.map(([name, member]) => [name, withTensors(member)]));
}

interface TensorText {
  readonly dtype: NestedDType;
  readonly values: unknown;
}

const DTYPES: ReadonlySet<unknown> = new Set([
  "bool",
  "int8",
  "int16",
  "int32",
  "int64",
  "uint8",
  "uint16",
  "uint32",
  "uint64",
  "float32",
  "float64",
  "string",
]);

function isTensorText(value: unknown): value is TensorText {
  if (typeof value !== "object" || value === null || !("dtype" in value) || !("values" in value)) return false;
  return Object.keys(value).length === 2 && DTYPES.has(value.dtype);
}
