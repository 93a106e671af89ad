import { arrayColumn, type Column, type ElementType, type TypedArray, TypedColumn } from "@tsfunc/runtime/frame";

/** What the schema of a Parquet file says of a column. */
interface ParquetElement {
  readonly name: string;
  readonly type?: string | undefined;
  readonly converted_type?: string | undefined;
  readonly logical_type?: unknown;
  readonly num_children?: number | undefined;
}

type Values = readonly unknown[];

const STORES: Readonly<
  Record<
    string,
    readonly [kind: "bool" | "int32" | "int64" | "float32" | "float64", store: (values: Values) => TypedArray]
  >
> = {
  BOOLEAN: ["bool", (values) => Uint8Array.from(values, Number)],
  INT32: ["int32", (values) => Int32Array.from(values, Number)],
  INT64: ["int64", (values) => BigInt64Array.from(values, (value) => BigInt((value as bigint | null) ?? 0))],
  FLOAT: ["float32", (values) => Float32Array.from(values, Number)],
  DOUBLE: ["float64", (values) => Float64Array.from(values, Number)],
};

/**
 * Makes a column of what was read from a Parquet file: typed where the file says what numbers they are.
 *
 * @param element What the schema says of the column.
 * @param rows The records that were read.
 * @returns The column.
 */
export function parquetColumn(element: ParquetElement, rows: readonly Readonly<Record<string, unknown>>[]): Column {
  const { name, type = "", converted_type, logical_type } = element;
  const values = rows.map((row) => row[name] ?? null);
  const store = converted_type === undefined && logical_type === undefined ? STORES[type] : undefined;
  if (store !== undefined) {
    const [kind, typed] = store;
    return typedColumn(name, { kind }, values, typed);
  }
  return arrayColumn(name, values.map(safeInteger), isText(element) ? { kind: "string" } : { kind: "object" });
}

function typedColumn(name: string, type: ElementType, values: Values, store: (values: Values) => TypedArray): Column {
  return values.includes(null)
    ? new TypedColumn(name, store(values), { type, validity: validityOf(values) })
    : new TypedColumn(name, store(values), { type });
}

/** One bit for each value, the lowest of a byte first. */
function validityOf(values: Values): Uint8Array {
  const bits = new Uint8Array(Math.ceil(values.length / 8));
  for (const [row, value] of values.entries()) {
    if (value !== null) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7));
  }
  return bits;
}

function isText({ converted_type, logical_type }: ParquetElement): boolean {
  return converted_type === "UTF8" || (logical_type as { readonly type?: unknown } | undefined)?.type === "STRING";
}

function safeInteger(value: unknown): unknown {
  return typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
