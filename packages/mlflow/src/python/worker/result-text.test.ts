import { Frame, type Tensor } from "@tsfunc/runtime/frame";
import { expect, test } from "vitest";
import { resultText } from "./result-text.ts";

const TAG = "tag";

function written(result: unknown): unknown {
  return JSON.parse(resultText(result, TAG).text);
}

test("plain values are written as they are", () => {
  const plain = [{ a: 1, b: ["x", null, true], tag: { c: -1.5 } }, "text"];
  expect(resultText(plain, TAG)).toEqual({ text: JSON.stringify(plain), parts: [], tagged: false });
});

test.each([
  ["a bigint", 9007199254740993n, ["int", "9007199254740993"]],
  ["NaN", Number.NaN, ["num", "NaN"]],
  ["an infinity", Number.NEGATIVE_INFINITY, ["num", "-inf"]],
  ["a date", new Date(5), ["date", 5]],
  ["bytes", Uint8Array.of(255), ["bytes", "/w=="]],
])("%s is told by an object with one member", (_, value, content) => {
  expect(written([{ value }, value])).toEqual([{ value: { [TAG]: content } }, { [TAG]: content }]);
});

test("what has no counterpart is left out, and null in lists", () => {
  expect(written({ a: undefined, b: () => 1, c: [undefined, Symbol("s")], d: new Date(Number.NaN) })).toEqual({
    c: [null, null],
    d: null,
  });
  expect(written(undefined)).toBeNull();
});

test("maps, sets and instances are plain", () => {
  class Point {
    x = 1;
    #hidden = 2;
    get sum(): number {
      return this.x + this.#hidden;
    }
  }
  expect(written([new Map([["a", new Set([1, 2])]]), new Point(), new URL("http://a.b/")])).toEqual([
    { a: [1, 2] },
    { x: 1 },
    "http://a.b/",
  ]);
});

test("arrays and tensors are bytes after the text, each where it can begin", () => {
  const tensor: Tensor = { type: "int32", data: Int32Array.of(1, 2, 3), dims: [3, 1] };
  const { text, parts } = resultText({ tensor, array: Float64Array.of(1.5) }, TAG);
  expect(JSON.parse(text)).toEqual({
    tensor: { [TAG]: ["tensor", "int32", 0, 12, [3, 1]] },
    array: { [TAG]: ["tensor", "float64", 16, 8, [1]] },
  });
  const bytes = Buffer.concat(parts);
  expect([bytes.readInt32LE(8), bytes.readDoubleLE(16)]).toEqual([3, 1.5]);
});

test("a frame has its columns", () => {
  const frame = Frame.from({ a: Int8Array.of(1, 2), b: ["x", null], c: [new Date(1), new Date(2)] });
  expect(written(frame)).toEqual({
    [TAG]: [
      "frame",
      [
        ["a", { [TAG]: ["tensor", "int8", 0, 2, [2]] }],
        ["b", ["x", null]],
        ["c", [{ [TAG]: ["date", 1] }, { [TAG]: ["date", 2] }]],
      ],
    ],
  });
});

test("what was returned is not changed", () => {
  const result = Object.freeze({ a: Object.freeze([Number.NaN, 1n]), b: 1 });
  expect(written(result)).toMatchObject({ b: 1 });
});
