import { expect, test } from "vitest";
import { AnyType, ArrayType, DataType } from "./index.ts";
import { compareMlflowVersions, mlflowSince } from "./mlflow-version.ts";

test.each([
  ["2.9.2", "2.10.0", -1],
  ["2.10", "2.10.0", 0],
  ["3", "2.22.1", 1],
  ["2.19.0rc1", "2.19.0", 0],
  ["2.19.1", "2.19.0", 1],
])("%s beside %s", (one, other, sign) => {
  expect(Math.sign(compareMlflowVersions(one, other))).toBe(sign);
});

test("types say since when MLflow reads them", () => {
  expect(mlflowSince(new AnyType())).toBe("2.19.0");
  expect(mlflowSince(new ArrayType(DataType.string))).toBe("2.10.0");
  expect(mlflowSince(DataType.string)).toBeUndefined();
});
