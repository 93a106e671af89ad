import { expect, test } from "vitest";
import { castElements } from "./cast-elements.ts";

test.each<[string, unknown[], ArrayLike<unknown>]>([
  ["float32", [1, 2n], Float32Array.of(1, 2)],
  ["float64", [0.5, Number.NaN], Float64Array.of(0.5, Number.NaN)],
  ["int64", [1.9, -1.9, 2n ** 62n], BigInt64Array.of(1n, -1n, 2n ** 62n)],
  ["uint8", [255, 0.5], Uint8Array.of(255, 0)],
  ["bool", [true, false], Uint8Array.of(1, 0)],
  ["str", ["a"], ["a"]],
])("%s takes %o", (dtype, values, data) => {
  expect(castElements(values, dtype, [values.length])).toMatchObject({ data, dims: [values.length] });
});

test.each<[string, unknown]>([
  ["uint8", 256],
  ["uint8", -1],
  ["int32", Number.NaN],
  ["int64", 2n ** 63n],
  ["float32", "1.5"],
  ["float32", true],
  ["float32", null],
  ["bool", 1],
  ["str", 1],
  ["complex64", 1],
])("%s does not take %s", (dtype, value) => {
  expect(castElements([value], dtype, [1])).toBeUndefined();
});
