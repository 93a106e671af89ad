import { expect, test } from "vitest";
import type { DataTypeName } from "../../signature/data-type.ts";
import { scalarFinding } from "./scalar-finding.ts";

test.each<[unknown, DataTypeName, boolean, string, RegExp]>([
  ["85", "long", false, "invalid_type", /^Expected long, received string\. .*text is not parsed/],
  ["x", "long", true, "invalid_type", /decimal digits/],
  [1.5, "long", false, "not_integer", /no integer/],
  [Number.NaN, "integer", false, "not_integer", /no integer/],
  [2 ** 60, "long", false, "out_of_range", /as bigint/],
  [2n ** 63n, "long", false, "out_of_range", /outside int64/],
  [2 ** 31, "integer", false, "out_of_range", /Declare long/],
  [null, "long", false, "invalid_type", /received null.*required: false/],
  [undefined, "float", false, "invalid_type", /received undefined/],
  [true, "double", false, "invalid_type", /received boolean/],
  [1, "string", false, "invalid_type", /String\(value\)/],
  ["2024-01-02", "datetime", false, "invalid_type", /Pass a Date/],
  ["2024-13-02", "datetime", true, "invalid_date", /ISO 8601/],
  [new Date(Number.NaN), "datetime", false, "invalid_date", /received Date/],
  ["eA==", "binary", false, "invalid_type", /Pass a Uint8Array/],
  ["?", "binary", true, "invalid_base64", /base64/],
])("%s for %s, JSON %s, is %s", (value, type, json, code, message) => {
  const finding = scalarFinding(value, type, json);
  expect(finding).toMatchObject({ code, expected: type, input: value });
  expect(finding.message).toMatch(message);
});
