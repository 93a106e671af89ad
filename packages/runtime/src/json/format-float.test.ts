import fc from "fast-check";
import { expect, test } from "vitest";
import { formatFloat } from "./format-float.ts";

test.each([
  [2, "2.0"],
  [0, "0.0"],
  [-0, "-0.0"],
  [0.1, "0.1"],
  [0.0001, "0.0001"],
  [0.00001, "1e-05"],
  [0.000012345, "1.2345e-05"],
  [1e15, "1000000000000000.0"],
  [123456789012345.6, "123456789012345.6"],
  [9999999999999998, "9999999999999998.0"],
  [1e16, "1e+16"],
  [-1.5e300, "-1.5e+300"],
  [5e-324, "5e-324"],
  [Number.NaN, "nan"],
  [Number.POSITIVE_INFINITY, "inf"],
  [Number.NEGATIVE_INFINITY, "-inf"],
])("%d is written as Python writes it", (value, text) => {
  expect(formatFloat(value)).toBe(text);
});

test("every finite number reads back as itself and is told from an integer", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = formatFloat(value);
      expect(Number(text)).toBe(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?(e[+-]\d{2,})?$/);
      expect(text).toMatch(/[.e]/);
    }),
  );
});
