import * as arrow from "apache-arrow";
import polars from "nodejs-polars";
import { expect, test } from "vitest";
import { arrayColumn, Frame, TypedColumn } from "../frame/index.ts";
import { shown } from "./infer.fixture.ts";

test("typed arrays by name are columns of their types", () => {
  const table = {
    i8: Int8Array.of(1),
    i32: Int32Array.of(1),
    i64: BigInt64Array.of(1n),
    u8: Uint8Array.of(1),
    u32: Uint32Array.of(1),
    f32: Float32Array.of(1),
    f64: Float64Array.of(Number.NaN),
    s: ["x"],
  };
  expect(shown(table)).toBe(
    "['i8': integer (required), 'i32': integer (required), 'i64': long (required), 'u8': integer (required), " +
      "'u32': long (required), 'f32': float (required), 'f64': double (optional), 's': string (required)]",
  );
});

test("a column of uint64 has no type", () => {
  expect(() => shown({ x: BigUint64Array.of(1n) })).toThrow(
    expect.objectContaining({ code: "TF3103", parameters: { path: "x", received: "uint64" } }),
  );
});

test.each([
  ["text, some missing", ["a", null], "string (optional)"],
  ["whole numbers", [1, 2], "long (required)"],
  ["whole numbers, some missing", [1, null], "double (optional)"],
  ["whole numbers beside NaN", [1, Number.NaN], "double (optional)"],
  ["bigints, some missing", [2n ** 60n, null], "long (optional)"],
  ["booleans, some missing", [true, undefined], "boolean (optional)"],
  ["lists", [[1, 2], [3]], "Array(long) (required)"],
  ["objects", [{ a: 1 }, { b: 2 }], "{a: long (optional), b: long (optional)} (required)"],
  ["nothing at all", [null, null], "Any (optional)"],
  ["no rows", [], "string (required)"],
])("a plain array in a frame is looked at: %s", (_, values, expected) => {
  expect(shown(Frame.from({ x: values }))).toBe(`['x': ${expected}]`);
});

test("a column whose type is declared is not looked at", () => {
  const strings = arrayColumn("s", ["a", null], { kind: "string" });
  const times = new TypedColumn("t", BigInt64Array.of(0n, 1n), { type: { kind: "datetime", unit: "ns" } });
  const longs = new TypedColumn("n", BigInt64Array.of(0n), { validity: Uint8Array.of(0) });
  expect(shown(new Frame([strings, times, new TypedColumn("d", Float64Array.of(1, 2))]))).toBe(
    "['s': string (optional), 't': datetime (required), 'd': double (required)]",
  );
  expect(shown(new Frame([longs]))).toBe("['n': long (optional)]");
});

test("an instance of a class in a frame is a value without a type", () => {
  expect(() => shown(Frame.from({ x: [new (class Decimal {})()] }))).toThrow(
    expect.objectContaining({ code: "TF3103", parameters: { path: "x", received: "Decimal" } }),
  );
});

test("an Arrow table is columns of its types", () => {
  const struct = new arrow.Struct([new arrow.Field("a", new arrow.Int32()), new arrow.Field("b", new arrow.Utf8())]);
  const table = new arrow.Table({
    n: arrow.vectorFromArray([1n, null], new arrow.Int64()),
    t: arrow.vectorFromArray([new Date(), new Date()], new arrow.TimestampMicrosecond()),
    l: arrow.vectorFromArray([[1], []], new arrow.List(new arrow.Field("item", new arrow.Float32()))),
    o: arrow.vectorFromArray(
      [
        { a: 1, b: "x" },
        { a: 2, b: null },
      ],
      struct,
    ),
  });
  expect(shown(table)).toBe(
    "['n': long (optional), 't': datetime (required), 'l': Array(float) (required), " +
      "'o': {a: integer (required), b: string (optional)} (required)]",
  );
});

test("a data frame of nodejs-polars is columns of its types", () => {
  const frame = polars.DataFrame({ a: polars.Series("a", [1, 2], polars.Int32), s: ["x", null], l: [[1.5], [2.5]] });
  expect(shown(frame)).toBe("['a': integer (required), 's': string (optional), 'l': Array(double) (required)]");
});
