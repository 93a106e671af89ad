import polars from "nodejs-polars";
import { expect, test } from "vitest";
import { elementTypeText, frameOf } from "../index.ts";

const { DataFrame, Series } = polars;

test("a data frame of nodejs-polars is a frame", () => {
  const at = new Date("2024-03-01T12:30:15.250Z");
  const columns = [
    Series("int", [1, 2], polars.Int32),
    Series("long", [1, null], polars.Int64),
    Series("float", [1.5, 2.5], polars.Float64),
    Series("text", ["a", null]),
    Series("flag", [true, false]),
    Series("at", [at, null], polars.Datetime("us")),
    Series("list", [[1, 2], [3]]),
    Series("struct", [{ a: "x" }, { a: "y" }]),
  ];
  const frame = frameOf(DataFrame(columns));
  expect(frame?.length).toBe(2);
  expect(frame?.columns.map(({ name, type }) => `${name} ${elementTypeText(type)}`)).toEqual([
    "int int32",
    "long int64",
    "float float64",
    "text string",
    "flag bool",
    "at datetime64[us]",
    "list list<float64>",
    "struct struct<a: string>",
  ]);
  expect(frame?.columns.map(({ nullCount }) => nullCount)).toEqual([0, 1, 0, 1, 0, 1, 0, 0]);
  expect(frame?.column("int")?.values).toEqual(Int32Array.of(1, 2));
  expect(frame?.column("float")?.values).toEqual(Float64Array.of(1.5, 2.5));
  expect(frame?.columns.map((column) => column.get(0))).toEqual([1, 1, 1.5, "a", true, at, [1, 2], { a: "x" }]);
  expect(frame?.columns.map((column) => column.get(1))).toEqual([2, null, 2.5, null, false, null, [3], { a: "y" }]);
});

test("categories are text, days are points in time", () => {
  const frame = DataFrame({
    c: Series(["a", "b"]).cast(polars.Categorical),
    d: Series([new Date(), new Date()]).cast(polars.Date),
  });
  expect(frameOf(frame)?.columns.map(({ type }) => elementTypeText(type))).toEqual(["string", "datetime64[D]"]);
});
