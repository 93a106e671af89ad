import { expect, test } from "vitest";
import type { PrimitiveKind } from "../../descriptor/type-descriptor.ts";
import { convert, findingsOf } from "../interpret.fixture.ts";

const date = new Date(0);
const bytes = new Uint8Array([1]);

test.each<[PrimitiveKind, unknown]>([
  ["string", ""],
  ["boolean", false],
  ["null", null],
  ["any", undefined],
  ["any", date],
  ["number", Number.NaN],
  ["float", -0],
  ["long", Number.MAX_SAFE_INTEGER],
  ["integer", -2_147_483_648],
  ["bigint", 5n],
  ["date", date],
  ["bytes", bytes],
])("%s accepts %o as it is", (kind, value) => {
  expect(convert({ kind }, value)).toBe(value);
});

test.each<[PrimitiveKind, unknown, unknown]>([
  ["number", 5n, 5],
  ["long", 5n, 5],
  ["integer", 5n, 5],
  ["bigint", 5, 5n],
])("%s converts %o to %o", (kind, value, converted) => {
  expect(convert({ kind }, value)).toBe(converted);
});

test.each<[PrimitiveKind, unknown, unknown]>([
  ["number", 2n ** 53n + 1n, 2 ** 53],
  ["bigint", "9223372036854775807", 9_223_372_036_854_775_807n],
  ["date", "2024-01-31", new Date("2024-01-31T00:00:00Z")],
  ["bytes", "AQ==", bytes],
])("from JSON, %s converts %o to %o", (kind, value, converted) => {
  expect(convert({ kind }, value, { json: true })).toEqual(converted);
});

const onlyFromJson = "only text from JSON stands for";

test.each<[PrimitiveKind, unknown, string, string]>([
  ["string", 5, "invalid_type", "Expected string, received number"],
  ["string", null, "invalid_type", "Expected string, received null"],
  ["boolean", "true", "invalid_type", "Expected boolean, received string"],
  ["null", undefined, "invalid_type", "Expected null, received undefined"],
  ["number", "5", "invalid_type", "Expected number, received string"],
  ["number", true, "invalid_type", "Expected number, received boolean"],
  ["number", 2n ** 53n + 1n, "out_of_range", "No number equals this bigint: declare `bigint`"],
  ["float", 2n ** 53n + 1n, "out_of_range", "No number equals this bigint: declare `bigint`"],
  ["long", 1.5, "not_integer", "Expected long, received a number that is not an integer"],
  ["long", Number.NaN, "not_integer", "Expected long, received a number that is not an integer"],
  ["long", 2 ** 53, "out_of_range", "Outside the safe integers, ±(2^53 - 1): declare `bigint`"],
  ["long", 2n ** 53n, "out_of_range", "Outside the safe integers, ±(2^53 - 1): declare `bigint`"],
  ["integer", 0.5, "not_integer", "Expected integer, received a number that is not an integer"],
  ["integer", 2 ** 31, "out_of_range", "Outside int32, -2147483648 to 2147483647: declare `long`"],
  ["bigint", 0.5, "not_integer", "Expected bigint, received a number that is not an integer"],
  ["bigint", 2 ** 53, "out_of_range", "Beyond ±(2^53 - 1) a number may have lost digits: pass a bigint"],
  ["bigint", 2n ** 63n, "out_of_range", "Outside int64, -2^63 to 2^63 - 1"],
  ["bigint", "5", "invalid_type", `Expected bigint, received string: pass a bigint; ${onlyFromJson} one`],
  ["date", "2024-01-31", "invalid_type", `Expected Date, received string: pass a Date; ${onlyFromJson} one`],
  ["date", new Date(Number.NaN), "invalid_date", "Expected a Date with a time, received an invalid one"],
  ["date", 0, "invalid_type", "Expected Date, received number"],
  ["bytes", "AQ==", "invalid_type", `Expected Uint8Array, received string: pass bytes; ${onlyFromJson} them`],
  ["bytes", [1], "invalid_type", "Expected Uint8Array, received array"],
])("%s refuses %o: %s", (kind, value, code, message) => {
  expect(findingsOf({ kind }, value)).toEqual([[code, [], message]]);
});

test.each<[PrimitiveKind, unknown, string]>([
  ["bigint", "9223372036854775808", "out_of_range"],
  ["bigint", "1.5", "not_integer"],
  ["bigint", "", "not_integer"],
  ["date", "yesterday", "invalid_date"],
  ["date", "2024-01-31T00:00:00.0001", "invalid_date"],
  ["bytes", "AQ", "invalid_base64"],
  ["number", "5", "invalid_type"],
  ["date", 0, "invalid_type"],
])("from JSON, %s refuses %o: %s", (kind, value, code) => {
  expect(findingsOf({ kind }, value, { json: true })).toEqual([[code, [], expect.any(String)]]);
});
