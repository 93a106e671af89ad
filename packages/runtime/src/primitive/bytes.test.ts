import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { toBytes } from "./bytes.ts";
import { FAIL } from "./fail.ts";

test.each([new Uint8Array([1, 2]), Buffer.from("ab"), runInNewContext("new Uint8Array(2)")])(
  "%o stays the same bytes",
  (value) => {
    expect(toBytes(value, false)).toBe(value);
  },
);

test("text stands for bytes only where the source is JSON", () => {
  expect(toBytes("AQI=", true)).toEqual(new Uint8Array([1, 2]));
  expect(toBytes("AQI=", false)).toBe(FAIL);
  expect(toBytes("AQI", true)).toBe(FAIL);
});

test.each([
  new Int8Array(2),
  new Uint8ClampedArray(2),
  new ArrayBuffer(2),
  new DataView(new ArrayBuffer(2)),
  Object.create(Uint8Array.prototype),
  { [Symbol.toStringTag]: "Uint8Array" },
  [1, 2],
  null,
])("%o is not bytes", (value) => {
  expect(toBytes(value, true)).toBe(FAIL);
});
