import * as arrow from "apache-arrow";
import { expect, test } from "vitest";
import { elementTypeText, type Frame, frameOf, frameRecords } from "../index.ts";

function frameOfVector(vector: arrow.Vector): Frame {
  return frameOf(new arrow.Table({ x: vector })) as Frame;
}

test("an Arrow table is a frame that shares its buffers", () => {
  const values = Int16Array.of(1, 2, 3);
  const frame = frameOf(arrow.tableFromArrays({ a: values, b: Float32Array.of(1, 2, 3), c: ["x", null, "y"] }));
  expect(frame?.length).toBe(3);
  expect(frame?.columns.map(({ type }) => elementTypeText(type))).toEqual(["int16", "float32", "string"]);
  expect(frame?.columns.map(({ nullCount }) => nullCount)).toEqual([0, 0, 1]);
  expect(frame?.column("a")?.values).toHaveProperty("buffer", values.buffer);
  expect(frame?.column("c")?.values).toEqual(["x", null, "y"]);
});

test("chunks are put together when the values are asked for", () => {
  const [first, second] = [
    arrow.tableFromArrays({ a: Int32Array.of(1) }),
    arrow.tableFromArrays({ a: Int32Array.of(2) }),
  ];
  expect(frameOf(first.concat(second))?.column("a")?.values).toEqual(Int32Array.of(1, 2));
});

test("missing values of numbers are known from the bitmap", () => {
  const column = frameOfVector(arrow.vectorFromArray([1n, null], new arrow.Int64())).column("x");
  expect(column?.values).toBeInstanceOf(BigInt64Array);
  expect([column?.get(0), column?.get(1)]).toEqual([1n, null]);
  expect([column?.isNull(0), column?.isNull(1)]).toEqual([false, true]);
});

const list = new arrow.List(new arrow.Field("item", new arrow.Float64()));
const struct = new arrow.Struct([new arrow.Field("a", new arrow.Int64()), new arrow.Field("t", new arrow.DateDay())]);
const map = new arrow.Map_<arrow.Utf8, arrow.Float64>(
  new arrow.Field(
    "entries",
    new arrow.Struct<{ key: arrow.Utf8; value: arrow.Float64 }>([
      new arrow.Field("key", new arrow.Utf8()),
      new arrow.Field("value", new arrow.Float64()),
    ]),
  ),
);
const day = new Date("2024-03-01T00:00:00Z");

test.each<[string, arrow.DataType, unknown[], unknown[]?]>([
  ["uint64", new arrow.Uint64(), [1n, 2n]],
  ["float16", new arrow.Float16(), [1, 0.5]],
  ["bool", new arrow.Bool(), [true, null, false]],
  ["binary", new arrow.Binary(), [Uint8Array.of(1, 2)]],
  ["string", new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32()), ["a", "b", "a"]],
  ["datetime64[D]", new arrow.DateDay(), [day, null]],
  ["datetime64[s]", new arrow.TimestampSecond(), [day]],
  ["datetime64[us]", new arrow.TimestampMicrosecond(), [day, null]],
  ["list<float64>", list, [[1, 2], [], null]],
  ["struct<a: int64, t: datetime64[D]>", struct, [{ a: 1n, t: day }]],
  ["map<float64>", map, [new Map([["k", 1.5]])], [{ k: 1.5 }]],
  ["object", new arrow.TimeSecond(), [5]],
])("values of %s are plain values", (text, type, values, expected = values) => {
  const column = frameOfVector(arrow.vectorFromArray(values, type)).columns[0];
  expect(column && elementTypeText(column.type)).toBe(text);
  expect(values.map((_, row) => column?.get(row))).toEqual(expected);
});

test("an Arrow table gives records", () => {
  const table = arrow.tableFromArrays({ a: Int32Array.of(1, 2), s: ["x", "y"] });
  const records = frameRecords(frameOf(table) as Frame);
  expect(records).toEqual([
    { a: 1, s: "x" },
    { a: 2, s: "y" },
  ]);
});
