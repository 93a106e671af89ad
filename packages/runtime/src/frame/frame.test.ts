import { expect, test } from "vitest";
import { arrayColumn, Frame, frameRecords, hasMissing, isFrame, recordsFrame, TypedColumn } from "./index.ts";

test("a frame of typed arrays and arrays holds them, and knows their types", () => {
  const table = { a: Float64Array.of(1, 2), b: BigInt64Array.of(1n, 2n), c: ["x", null] };
  const frame = Frame.from(table);
  expect(frame.length).toBe(2);
  expect(frame.columns.map(({ name, type: { kind } }) => `${name} ${kind}`)).toEqual([
    "a float64",
    "b int64",
    "c object",
  ]);
  expect(frame.column("a")?.values).toBe(table.a);
  expect(frame.column("c")?.values).toBe(table.c);
  expect(frame.column("c")?.nullCount).toBe(1);
  expect(frame.column("d")).toBeUndefined();
});

test("columns of different lengths make no frame", () => {
  expect(() => Frame.from({ a: Float64Array.of(1, 2), b: ["x"] })).toThrow(
    expect.objectContaining({ code: "TF3110", parameters: { column: "a", length: 2, other: "b", otherLength: 1 } }),
  );
});

test("a frame is recognised by its kind", () => {
  expect(isFrame(Frame.from({}))).toBe(true);
  expect(isFrame({ kind: "frame", columns: [], length: 0, column: () => undefined })).toBe(true);
  expect(isFrame(JSON.parse('{ "kind": "frame", "columns": ["a"], "length": 2, "column": "a" }'))).toBe(false);
  expect(isFrame(null)).toBe(false);
});

test("a bitmap says which values of a typed array are missing", () => {
  const column = new TypedColumn("x", Int32Array.of(1, 2, 3), { validity: Uint8Array.of(0b101) });
  expect(column.nullCount).toBe(1);
  expect([0, 1, 2, 3].map((row) => column.get(row))).toEqual([1, null, 3, null]);
  expect([0, 1, 2].map((row) => column.isNull(row))).toEqual([false, true, false]);
});

test("what a typed array stores for another type is read as that type", () => {
  const bools = new TypedColumn("b", Uint8Array.of(0, 1), { type: { kind: "bool" } });
  expect([bools.get(0), bools.get(1)]).toEqual([false, true]);
  const halves = new TypedColumn("h", Uint16Array.of(0x3c00, 0xc000, 0x7e00, 0x0001), { type: { kind: "float16" } });
  expect([0, 1, 2, 3].map((row) => halves.get(row))).toEqual([1, -2, Number.NaN, 2 ** -24]);
  expect(hasMissing(halves)).toBe(true);
});

test.each([
  ["D", 1n, "1970-01-02T00:00:00.000Z"],
  ["s", -1n, "1969-12-31T23:59:59.000Z"],
  ["ms", 1_500n, "1970-01-01T00:00:01.500Z"],
  ["us", 1_999n, "1970-01-01T00:00:00.001Z"],
  ["ns", -1n, "1969-12-31T23:59:59.999Z"],
] as const)("points in time counted in %s are Dates", (unit, count, text) => {
  const column = new TypedColumn("t", BigInt64Array.of(count), { type: { kind: "datetime", unit } });
  expect(column.get(0)).toEqual(new Date(text));
});

test("NaN is missing, as MLflow has it, and yet a value", () => {
  const floats = new TypedColumn("x", Float32Array.of(1, Number.NaN));
  expect(floats.nullCount).toBe(0);
  expect(hasMissing(floats)).toBe(true);
  expect(hasMissing(new TypedColumn("x", Float32Array.of(1, 2)))).toBe(false);
  expect(hasMissing(arrayColumn("x", ["a", Number.NaN]))).toBe(true);
  expect(hasMissing(arrayColumn("x", ["a", undefined]))).toBe(true);
  expect(hasMissing(arrayColumn("x", ["a", "b"]))).toBe(false);
});

test("records become columns, and columns records", () => {
  const records = [{ a: 1, b: "x" }, { a: 2 }, { c: true }];
  const frame = recordsFrame(records);
  expect(frame.columns.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(frame.column("b")?.values).toEqual(["x", null, null]);
  expect(frameRecords(frame)).toEqual([
    { a: 1, b: "x", c: null },
    { a: 2, b: null, c: null },
    { a: null, b: null, c: true },
  ]);
});

test("a column named like a member of Object.prototype is a column", () => {
  const frame = recordsFrame([{ constructor: 1 }, JSON.parse('{"__proto__": 2}')]);
  expect(frame.columns.map(({ name, values }) => [name, values])).toEqual([
    ["constructor", [1, null]],
    ["__proto__", [null, 2]],
  ]);
});
