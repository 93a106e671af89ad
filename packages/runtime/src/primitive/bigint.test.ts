import { expect, test } from "vitest";
import { toBigint } from "./bigint.ts";
import { FAIL } from "./fail.ts";

const MAX = 9_223_372_036_854_775_807n;

test.each([
  [5n, 5n],
  [MAX, MAX],
  [-MAX - 1n, -MAX - 1n],
  [5, 5n],
  [-0, 0n],
  [Number.MAX_SAFE_INTEGER, 9_007_199_254_740_991n],
])("%o becomes %o", (value, bigint) => {
  expect(toBigint(value, false)).toBe(bigint);
});

test.each([MAX + 1n, -MAX - 2n, 2 ** 53, 1.5, Number.NaN, "5", true, null])("%o is no int64", (value) => {
  expect(toBigint(value, false)).toBe(FAIL);
});

test.each([
  ["9223372036854775807", MAX],
  ["-9223372036854775808", -MAX - 1n],
  ["0", 0n],
])("from JSON the text %s becomes %o", (text, bigint) => {
  expect(toBigint(text, true)).toBe(bigint);
});

test.each(["9223372036854775808", "", " 5", "5 ", "+5", "05", "0x5", "1e3", "5n", "1.0", "٥"])(
  "from JSON the text %j is no int64",
  (text) => {
    expect(toBigint(text, true)).toBe(FAIL);
  },
);
