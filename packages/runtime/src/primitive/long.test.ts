import { expect, test } from "vitest";
import { FAIL } from "./fail.ts";
import { toLong } from "./long.ts";

const { MAX_SAFE_INTEGER, MIN_SAFE_INTEGER } = Number;

test.each([0, -0, 5, MAX_SAFE_INTEGER, MIN_SAFE_INTEGER])("%o is a long", (value) => {
  expect(toLong(value)).toBe(value);
});

test.each([
  [5n, 5],
  [BigInt(MAX_SAFE_INTEGER), MAX_SAFE_INTEGER],
  [BigInt(MIN_SAFE_INTEGER), MIN_SAFE_INTEGER],
])("%o becomes %o", (value, long) => {
  expect(toLong(value)).toBe(long);
});

test.each([1.5, Number.NaN, MAX_SAFE_INTEGER + 1, BigInt(MAX_SAFE_INTEGER) + 1n, 10n ** 400n, "5", true, null])(
  "%o is no long",
  (value) => {
    expect(toLong(value)).toBe(FAIL);
  },
);
