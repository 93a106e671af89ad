import { expect, test } from "vitest";
import { commonDType } from "./common-dtype.ts";

test.each([
  [["float32", "float32"], "float32"],
  [["float32", "float64"], "float64"],
  [["int8", "int32", "int16"], "int32"],
  [["int64", "float32"], "float64"],
  [["uint8", "int8"], "float64"],
  [["string", "string"], "str"],
  [["object", "float32"], "float32"],
  [["object", "object"], "float32"],
])("%j are %s", (dtypes, expected) => {
  expect(commonDType(dtypes, "float32")).toBe(expected);
});
