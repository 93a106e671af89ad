import { expect, test } from "vitest";
import { isMultiple } from "./is-multiple.ts";

test.each<[number | bigint, number]>([
  [0, 5],
  [-0, 0.1],
  [10, 5],
  [-10, 5],
  [0.3, 0.1],
  [-19.99, 0.01],
  [1.1, 0.1],
  [2 ** 53, 2],
  [10n, 5],
  [2n ** 62n, 4],
  [3n, 0.5],
])("%s is a multiple of %s", (value, divisor) => {
  expect(isMultiple(value, divisor)).toBe(true);
});

test.each<[number | bigint, number]>([
  [1, 5],
  [0.35, 0.1],
  [2 ** 51 + 0.5, 1],
  [0.5, 1],
  [1e-9, 0.1],
  [11n, 5],
  [2n ** 62n + 1n, 2],
  [1n, 0.4],
  [Number.NaN, 1],
  [Number.NaN, 0.1],
  [Number.POSITIVE_INFINITY, 1],
  [Number.NEGATIVE_INFINITY, 0.1],
])("%s is no multiple of %s", (value, divisor) => {
  expect(isMultiple(value, divisor)).toBe(false);
});
