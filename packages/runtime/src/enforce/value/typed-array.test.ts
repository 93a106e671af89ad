import { describe, expect, test } from "vitest";
import { type TypedArray, typedArrayDType } from "../../frame/typed-array.ts";
import { FAIL } from "../../primitive/fail.ts";
import type { DataTypeName } from "../../signature/data-type.ts";
import { convertTypedArray, typedArrayFinding } from "./typed-array.ts";

const INTEGERS = [5, 7];
const KINDS: Readonly<Record<string, TypedArray>> = {
  int8: Int8Array.from(INTEGERS),
  int16: Int16Array.from(INTEGERS),
  int32: Int32Array.from([-(2 ** 31), 2 ** 31 - 1]),
  int64: BigInt64Array.from([5n, 2n ** 62n]),
  uint8: Uint8ClampedArray.from(INTEGERS),
  uint16: Uint16Array.from(INTEGERS),
  uint32: Uint32Array.from([5, 2 ** 32 - 1]),
  uint64: BigUint64Array.from([5n, 7n]),
  float32: Float32Array.from([0.5, Number.NaN]),
  float64: Float64Array.from([0.1, Number.NaN]),
};

const WIDENED: Readonly<Partial<Record<DataTypeName, readonly string[]>>> = {
  integer: ["int8", "int16", "uint8", "uint16"],
  long: ["int8", "int16", "int32", "uint8", "uint16", "uint32"],
  float: [],
  double: ["int8", "int16", "int32", "uint8", "uint16", "uint32", "float32"],
};

const RESULTS = { integer: Int32Array, long: BigInt64Array, float: Float32Array, double: Float64Array } as const;

describe.each(Object.entries(RESULTS))("to %s", (target, kind) => {
  const name = target as keyof typeof RESULTS;
  const same = typedArrayDType(new kind(0));

  test.each(Object.keys(KINDS))("from %s", (dtype) => {
    const values = KINDS[dtype] as TypedArray;
    const converted = convertTypedArray(values, name);
    if (dtype === same) expect(converted).toBe(values);
    else if (WIDENED[name]?.includes(dtype))
      expect(Array.from(converted as Float64Array, Number)).toEqual(Array.from(values as Float64Array, Number));
    else expect(converted).toBe(FAIL);
  });
});

test.each(["boolean", "string", "binary", "datetime"] as const)("no number becomes %s", (target) => {
  for (const values of Object.values(KINDS)) expect(convertTypedArray(values, target)).toBe(FAIL);
});

test("int64 becomes float and double only where it is 0 and 1", () => {
  expect(convertTypedArray(BigInt64Array.from([0n, 1n]), "double")).toEqual(Float64Array.from([0, 1]));
  expect(convertTypedArray(BigInt64Array.from([0n, 1n]), "float")).toEqual(Float32Array.from([0, 1]));
  expect(convertTypedArray(BigUint64Array.from([0n, 1n]), "double")).toBe(FAIL);
});

test("a refusal says both types and what to do", () => {
  expect(typedArrayFinding(Float64Array.of(1), "long")).toMatchObject({
    received: "float64",
    message: "Cannot safely convert float64 to long. Pass long values, or declare the type that float64 has.",
  });
});
