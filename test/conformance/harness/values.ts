import { DataFrame, ModelInstance, NdArray, NumpyScalar, PythonOnly, Series, SparseMatrix } from "./containers.ts";

/** A tagged value of the corpus: `$` is the tag. */
export interface Tagged {
  readonly $: string;
  readonly v?: unknown;
  readonly [key: string]: unknown;
}

/**
 * Whether a value of the corpus is tagged.
 *
 * @param value A value as it stands in the file.
 */
export function isTagged(value: unknown): value is Tagged {
  return typeof value === "object" && value !== null && "$" in value && typeof value.$ === "string";
}

/**
 * Decodes a value of the corpus.
 *
 * @param value A value as it stands in the file.
 * @returns The JavaScript value; integers beyond 2^53 as bigint, dates as Date, bytes as Uint8Array, missing values as null, and what
 * JavaScript does not have as one of the containers.
 */
export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  return isTagged(value) ? decodeTagged(value) : decodeMembers(value);
}

function decodeMembers(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]));
}

function decodeTagged(tagged: Tagged): unknown {
  const decodeOne = DECODERS[tagged.$];
  if (decodeOne === undefined) throw new Error(`unknown tag ${tagged.$}`);
  return decodeOne(tagged);
}

type Decoder = (tagged: Tagged) => unknown;

const itself: Decoder = ({ v }) => v;
const missing: Decoder = () => null;
const bytes: Decoder = ({ v }) => decodeBytes(v);
const date: Decoder = ({ v }) => decodeDate(v);
const scalar: Decoder = ({ $, v }) => new NumpyScalar($, decodeInteger(v));
const pythonOnly: Decoder = ({ $, v }) => new PythonOnly($ as PythonOnly["type"], decode(v));
const sparse: Decoder = ({ $, v, ...matrix }) => {
  const { dtype, shape, indptr, indices } = matrix as unknown as SparseMatrix;
  return new SparseMatrix($ as "csr" | "csc", dtype, shape, indptr, indices, decodeItems(dtype, v));
};

const DECODERS: Readonly<Record<string, Decoder>> = {
  float: itself,
  nan: () => Number.NaN,
  inf: ({ v }) => Number(v) * Number.POSITIVE_INFINITY,
  int: ({ v }) => decodeInteger(v),
  float64: ({ v }) => decode(v),
  bool_: itself,
  str_: itself,
  bytes_: bytes,
  bytes,
  bytearray: bytes,
  datetime64: date,
  datetime: date,
  date,
  timestamp: date,
  nat: missing,
  na: missing,
  decimal: pythonOnly,
  tuple: pythonOnly,
  set: pythonOnly,
  dict: pythonOnly,
  csr: sparse,
  csc: sparse,
  ndarray: ({ dtype, shape, v }) => new NdArray(String(dtype), shape as number[], decodeItems(String(dtype), v)),
  series: ({ name, dtype, v }) => new Series(name, String(dtype), decodeItems(String(dtype), v)),
  dataframe: ({ columns, index }) =>
    new DataFrame((columns as Tagged[]).map(decodeColumn), (index as unknown[]) ?? null),
  model: ({ class: className, v }) => new ModelInstance(String(className), decodeMembers(v as object)),
  ...Object.fromEntries(
    ["8", "16", "32", "64"].flatMap((bits) => [`int${bits}`, `uint${bits}`]).map((tag) => [tag, scalar]),
  ),
  float16: scalar,
  float32: scalar,
};

function decodeColumn({ name, dtype, v }: Tagged): DataFrame["columns"][number] {
  return { name: name as string | number, dtype: String(dtype), values: decodeItems(String(dtype), v) };
}

/** Inside a container the dtype says the type. */
function decodeItems(dtype: string, items: unknown): unknown[] {
  const decodeItem = dtype.startsWith("datetime64") ? decodeDate : /^(?:bytes|\|?S)/.test(dtype) ? decodeBytes : decode;
  return (items as unknown[]).map((item) => (item === null || isTagged(item) ? decode(item) : decodeItem(item)));
}

/** A number of the corpus: text where it is an integer beyond 2^53. */
function decodeInteger(value: unknown): number | bigint {
  if (typeof value !== "string") return decode(value) as number;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : BigInt(value);
}

/** A date without zone is UTC; what is finer than a millisecond is cut off. */
function decodeDate(value: unknown): Date {
  const [, day = "", time = "00:00:00", fraction = "", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.(\d+))?(Z|[+-]\d\d:?\d\d)?)?$/.exec(String(value)) ?? [];
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  return new Date(`${day}T${time.padEnd(8, ":00")}.${milliseconds}${zone}`);
}

function decodeBytes(value: unknown): Uint8Array {
  return Uint8Array.from(Buffer.from(String(value), "base64"));
}
