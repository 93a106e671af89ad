import { expect, test } from "vitest";
import { Frame, frameOf } from "./index.ts";

test("a plain object of typed arrays is a frame", () => {
  const table = { a: Float64Array.of(1, 2), b: Uint8Array.of(1, 2), c: ["x", "y"] };
  expect(frameOf(table)?.columns.map(({ type: { kind } }) => kind)).toEqual(["float64", "uint8", "object"]);
  expect(frameOf(table)?.columns.map(({ values }) => values)).toEqual(Object.values(table));
});

test("a frame is itself", () => {
  const frame = Frame.from({ a: ["x"] });
  expect(frameOf(frame)).toBe(frame);
});

test.each([
  ["a record of lists", { a: [1, 2], b: ["x", "y"] }],
  ["a record with bytes", { image: Uint8Array.of(1, 2) }],
  ["a record with a vector", { id: "x", vector: Float32Array.of(1, 2) }],
  ["arrays of different lengths", { a: Float64Array.of(1), b: Float64Array.of(1, 2) }],
  [
    "a CSR matrix",
    { shape: [1, 4], indptr: Int32Array.of(0, 2), indices: Int32Array.of(1, 3), data: Float32Array.of(1, 2) },
  ],
  ["a tensor", { type: "float32", data: Float32Array.of(1), dims: [1] }],
  ["records", [{ a: 1 }]],
  ["a typed array", Float64Array.of(1)],
  ["nothing", null],
  ["no columns", {}],
])("%s is no frame", (_, data) => {
  expect(frameOf(data)).toBeUndefined();
});
