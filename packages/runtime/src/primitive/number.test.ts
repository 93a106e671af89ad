import { expect, test } from "vitest";
import { FAIL } from "./fail.ts";
import { toNumber } from "./number.ts";

test.each([0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%o is a number", (value) => {
  expect(toNumber(value, false)).toBe(value);
});

test("a bigint that a number equals becomes it", () => {
  expect(toNumber(5n, false)).toBe(5);
  expect(toNumber(2n ** 60n, false)).toBe(2 ** 60);
});

test("a bigint that no number equals is refused, but rounded from JSON as JSON.parse does", () => {
  expect(toNumber(2n ** 53n + 1n, false)).toBe(FAIL);
  expect(toNumber(10n ** 400n, false)).toBe(FAIL);
  expect(toNumber(2n ** 53n + 1n, true)).toBe(2 ** 53);
});

test.each(["5", true, null, undefined, new Number(5), []])("%o is no number", (value) => {
  expect(toNumber(value, true)).toBe(FAIL);
});
