import { Frame } from "@tsfunc/runtime/frame";
import type { ColSpec, ColumnType, DataTypeName, ParamSchema, Schema, TensorSpec } from "@tsfunc/runtime/signature";
import fc from "fast-check";

/** Data as a caller gives them. */
export interface Given {
  readonly data: unknown;
  readonly source: "value" | "json";
}

const BEYOND = 2n ** 53n + 1n;
const DATES = fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const BYTES = fc.uint8Array({ minLength: 1, maxLength: 6 });

/** Values of each data type, its limits among them. */
const VALUES: Readonly<Record<DataTypeName, fc.Arbitrary<unknown>>> = {
  boolean: fc.boolean(),
  integer: fc.oneof(fc.integer(), fc.constantFrom(0, 1, 2 ** 31 - 1, -(2 ** 31))),
  long: fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, 2 ** 31, BEYOND, -BEYOND, 2n ** 63n - 1n)),
  float: fc.float({ noNaN: true }),
  double: fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0.1, 1e300, 2 ** 40)),
  string: fc.oneof(fc.string(), fc.constantFrom("5", "true", "2024-01-02T03:04:05Z", "QUJD")),
  binary: BYTES,
  datetime: DATES,
};

/** The same in JSON. */
const JSON_VALUES: Readonly<Partial<Record<DataTypeName, fc.Arbitrary<unknown>>>> = {
  long: fc.oneof(fc.maxSafeInteger(), fc.bigInt({ min: BEYOND, max: 2n ** 62n }).map(String)),
  binary: BYTES.map((bytes) => Buffer.from(bytes).toString("base64")),
  datetime: DATES.map((date) => date.toISOString()),
};

/** Columns that know their exact type. */
const TYPED: Readonly<Partial<Record<DataTypeName, fc.Arbitrary<unknown>>>> = {
  integer: fc.constant(Int32Array.of(0, 1, -7, 2 ** 31 - 1)),
  long: fc.constant(BigInt64Array.of(0n, 5n, BEYOND, -BEYOND)),
  float: fc.constant(Float32Array.of(0, 0.1, -3.5, 1e30)),
  double: fc.constant(Float64Array.of(0, 0.1, -3.5, 1e300)),
};

const TENSORS: Readonly<Record<string, (size: number) => { readonly type: string; readonly data: unknown }>> = {
  float32: (size) => ({ type: "float32", data: Float32Array.from({ length: size }, (_, at) => at / 4) }),
  float64: (size) => ({ type: "float64", data: Float64Array.from({ length: size }, (_, at) => at / 3) }),
  int64: (size) => ({ type: "int64", data: BigInt64Array.from({ length: size }, (_, at) => BigInt(at)) }),
};

/**
 * Data that a schema takes, in all forms that callers have: records, rows, frames of typed columns, tensors; as values and from JSON.
 *
 * @param schema The schema.
 */
export function dataOf(schema: Schema): fc.Arbitrary<Given> {
  const { inputs } = schema;
  if (isTensors(inputs)) return tensorsOf(inputs).map((data) => ({ data, source: "value" }));
  const forms = (["value", "json"] as const).map((source) =>
    fc.array(rowOf(inputs, source === "json"), { minLength: 1, maxLength: 4 }).map((data) => ({ data, source })),
  );
  return fc.oneof(
    ...forms,
    ...framesOf(inputs).map((frame) => frame.map((data) => ({ data, source: "value" as const }))),
  );
}

/**
 * Params that a schema takes, some of them left out.
 *
 * @param schema The schema.
 */
export function paramsOf({ params }: ParamSchema): fc.Arbitrary<Given> {
  const values = params.map(({ name, type, shape }) => {
    const value = anyOf(type, false, true);
    return [name, shape === null ? value : fc.array(value, { minLength: 1, maxLength: 3 })] as const;
  });
  return fc.record(Object.fromEntries(values), { requiredKeys: [] }).map((data) => ({ data, source: "value" }));
}

function isTensors(inputs: Schema["inputs"]): inputs is readonly TensorSpec[] {
  return inputs[0]?.kind === "tensor";
}

function rowOf(columns: readonly ColSpec[], json: boolean): fc.Arbitrary<unknown> {
  const values = columns.map((column) => anyOf(column.type, json, column.required === true));
  const [only] = values;
  if (columns[0]?.name !== null) return recordOf(columns, json);
  return values.length === 1 && only !== undefined ? only : fc.tuple(...values);
}

function recordOf(
  members: readonly { readonly name: string | null; readonly type: ColumnType; readonly required: boolean | null }[],
  json: boolean,
): fc.Arbitrary<unknown> {
  const values = members.map(({ name, type, required }) => {
    const value = anyOf(type, json, required === true);
    return [name ?? "", required === true ? value : fc.option(value)] as const;
  });
  const requiredKeys = members.flatMap(({ name, required }) => (required === true ? [name ?? ""] : []));
  const record = fc.record(Object.fromEntries(values), { requiredKeys });
  return fc.tuple(record, fc.boolean()).map(([one, isReversed]) => (isReversed ? reversed(one) : one));
}

function reversed(record: object): object {
  return Object.fromEntries(Object.entries(record).reverse());
}

function anyOf(type: ColumnType, json: boolean, required: boolean): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case "scalar":
      return (json ? JSON_VALUES[type.name] : undefined) ?? VALUES[type.name];
    case "array":
      return fc.array(anyOf(type.items, json, required), { maxLength: 3 });
    case "map":
      return fc.dictionary(fc.constantFrom("k", "l", "m"), anyOf(type.values, json, required), { maxKeys: 3 });
    case "object":
      return recordOf(type.properties, json);
    default:
      return fc.jsonValue();
  }
}

/** Frames of typed arrays, where every column has one. */
function framesOf(columns: readonly ColSpec[]): readonly fc.Arbitrary<unknown>[] {
  const typed = columns.map(({ type, name }, at) => {
    const column = type.kind === "scalar" ? TYPED[type.name] : undefined;
    return column === undefined ? undefined : ([name ?? String(at), column] as const);
  });
  const complete = typed.filter((one) => one !== undefined);
  if (complete.length < columns.length) return [];
  return [fc.record(Object.fromEntries(complete)).map((lists) => Frame.from(lists as Record<string, Int32Array>))];
}

function tensorsOf(specs: readonly TensorSpec[]): fc.Arbitrary<unknown> {
  const [only] = specs;
  if (only?.name === null) return tensorOf(only);
  return fc.record(Object.fromEntries(specs.map((spec) => [spec.name, tensorOf(spec)])));
}

function tensorOf({ dtype, shape }: TensorSpec): fc.Arbitrary<unknown> {
  const lengths = shape.map((length) => (length === -1 ? fc.integer({ min: 1, max: 4 }) : fc.constant(length)));
  return fc.tuple(...lengths).map((dims) => ({
    ...TENSORS[dtype]?.(dims.reduce((size, length) => size * length, 1)),
    dims,
  }));
}
