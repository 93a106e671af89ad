import { expect, test } from "vitest";
import { FAIL } from "./fail.ts";
import { toInteger } from "./integer.ts";

test.each([0, -0, 2_147_483_647, -2_147_483_648])("%o is an integer", (value) => {
  expect(toInteger(value)).toBe(value);
});

test("a bigint in the range becomes a number", () => {
  expect(toInteger(-2_147_483_648n)).toBe(-2_147_483_648);
});

test.each([0.5, Number.NaN, 2_147_483_648, -2_147_483_649, 2_147_483_648n, 2n ** 64n, "5", true, null])(
  "%o is no integer",
  (value) => {
    expect(toInteger(value)).toBe(FAIL);
  },
);
