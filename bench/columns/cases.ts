import { enforceSchema } from "@tsfunc/runtime/enforce";
import { type ColumnTable, Frame, type TypedArray } from "@tsfunc/runtime/frame";
import { ColSpec, type DataTypeName, Schema } from "@tsfunc/runtime/signature";
import type { Contestant } from "../measure.ts";
import * as hand from "./by-hand.ts";

/** The same code once more, as another module: what differs between the two is noise. */
const control: typeof hand = await import(`${"./by-hand.ts"}?control`);

const TYPES = [Float64Array, Int32Array, BigInt64Array, Float32Array] as const;
const NAMES: readonly DataTypeName[] = ["double", "integer", "long", "float"];

/** The contestants of each case; the one written by hand comes first. */
export const cases: Readonly<Record<string, () => Contestant[]>> = {
  "10,000 rows × 9 typed columns": () => exact(10_000, 9),
  "1,000,000 rows × 9 typed columns": () => exact(1_000_000, 9),
  "100 rows × 600 typed columns": () => exact(100, 600),
  "a frame of 100 rows × 600 typed columns": () => exact(100, 600, Frame.from),
  "1,000,000 rows of text": () => {
    const values = Array.from({ length: 1_000_000 }, (_, row) => `text ${row % 1000}`);
    const [data, schema] = [Frame.from({ column: values }), new Schema([new ColSpec("string", "column")])];
    return [
      ["written by hand", () => hand.checkText(values)],
      ["control", () => control.checkText(values)],
      ["tsfunc", () => enforceSchema(data, schema)],
    ];
  },
  "int32 to int64, 1,000,000 rows": () =>
    widening(
      new Int32Array(1_000_000).map((_, row) => row),
      "long",
      hand.widenIntegers,
      control.widenIntegers,
    ),
  "float32 to float64, 1,000,000 rows": () =>
    widening(
      new Float32Array(1_000_000).map((_, row) => row / 3),
      "double",
      hand.widenFloats,
      control.widenFloats,
    ),
};

/** Columns whose types are the declared ones: nothing has to be converted, and no value has to be looked at. */
export function exactColumns(rows: number, columns: number): [Readonly<Record<string, TypedArray>>, Schema] {
  const names = Array.from({ length: columns }, (_, index) => `column ${index}`);
  const data = Object.fromEntries(names.map((name, index) => [name, new (typeAt(index))(rows)]));
  return [data, new Schema(names.map((name, index) => new ColSpec(NAMES[index % 4] as DataTypeName, name)))];
}

function exact(rows: number, columns: number, frameOf = (data: ColumnTable): unknown => data): Contestant[] {
  const [data, schema] = exactColumns(rows, columns);
  const given = frameOf(data);
  const expected = Object.keys(data).map((name, index) => ({ name, type: typeAt(index) }));
  return [
    ["written by hand", () => hand.checkColumns(data, expected)],
    ["control", () => control.checkColumns(data, expected)],
    ["tsfunc", () => enforceSchema(given, schema)],
  ];
}

function widening<Values extends TypedArray>(
  values: Values,
  type: DataTypeName,
  byHand: (values: Values) => TypedArray,
  again: (values: Values) => TypedArray,
): Contestant[] {
  const [data, schema] = [{ column: values }, new Schema([new ColSpec(type, "column")])];
  return [
    ["written by hand", () => byHand(values)],
    ["control", () => again(values)],
    ["tsfunc", () => enforceSchema(data, schema)],
  ];
}

function typeAt(index: number): hand.ExpectedColumn["type"] {
  return TYPES[index % 4] as hand.ExpectedColumn["type"];
}
