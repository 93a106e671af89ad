import { describe, expect, test } from "vitest";
import { type TypedArray, typedArrayDType } from "../../frame/typed-array.ts";
import { TypedColumn } from "../../frame/typed-column.ts";
import { FAIL } from "../../primitive/fail.ts";
import { DataType, type DataTypeName } from "../../signature/data-type.ts";
import { conversionFinding } from "./conversion-finding.ts";
import { convertColumn } from "./convert-column.ts";

function convert(values: TypedArray, target: DataTypeName): unknown {
  const converted = convertColumn(new TypedColumn("x", values), DataType[target]);
  return converted === FAIL ? FAIL : converted?.values;
}

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
    const converted = convert(values, name);
    if (dtype === same) expect(converted).toBe(values);
    else if (WIDENED[name]?.includes(dtype))
      expect(Array.from(converted as Float64Array, Number)).toEqual(Array.from(values as Float64Array, Number));
    else expect(converted).toBe(FAIL);
  });
});

test.each(["boolean", "string", "binary", "datetime"] as const)("no number becomes %s", (target) => {
  for (const values of Object.values(KINDS)) expect(convert(values, target)).toBe(FAIL);
});

test("int64 becomes float and double only where it is 0 and 1", () => {
  expect(convert(BigInt64Array.from([0n, 1n]), "double")).toEqual(Float64Array.from([0, 1]));
  expect(convert(BigInt64Array.from([0n, 1n]), "float")).toEqual(Float32Array.from([0, 1]));
  expect(convert(BigUint64Array.from([0n, 1n]), "double")).toBe(FAIL);
});

test("a refusal says both types and what to do", () => {
  expect(conversionFinding(new TypedColumn("x", Float64Array.of(1)), DataType.long)).toMatchObject({
    received: "float64",
    message: "Cannot safely convert float64 to long. Pass values of long, or declare a type that float64 converts to.",
  });
});

test("a refusal says what NaN stands for", () => {
  const column = new TypedColumn("x", Float64Array.of(1, Number.NaN));
  expect(conversionFinding(column, DataType.long).message).toContain("NaN stands for missing values here");
});

test("missing values stay missing, booleans and float16 are what the column says", () => {
  const validity = Uint8Array.of(0b101);
  const wide = convertColumn(
    new TypedColumn("x", Int32Array.of(1, 9, 3), { validity }),
    DataType.double,
  ) as TypedColumn;
  expect([0, 1, 2].map((row) => wide.get(row))).toEqual([1, null, 3]);
  const half = new TypedColumn("x", Uint16Array.of(0x3800), { type: { kind: "float16" } });
  expect((convertColumn(half, DataType.double) as TypedColumn).values).toEqual(Float64Array.of(0.5));
  const bits = new TypedColumn("x", Uint8Array.of(0, 1), { type: { kind: "bool" } });
  expect(convertColumn(bits, DataType.boolean)).toBe(bits);
  expect(convertColumn(bits, DataType.integer)).toBe(FAIL);
});

test("points in time of any unit are datetimes, and nothing else is", () => {
  const times = new TypedColumn("x", BigInt64Array.of(5n), { type: { kind: "datetime", unit: "us" } });
  expect(convertColumn(times, DataType.datetime)).toBe(times);
  expect(convertColumn(times, DataType.long)).toBe(FAIL);
});

test("int64 with missing values does not become a float", () => {
  const column = new TypedColumn("x", BigInt64Array.of(0n, 1n), { validity: Uint8Array.of(1) });
  expect(convertColumn(column, DataType.double)).toBe(FAIL);
});
