import { describe, expect, test } from "vitest";
import { Frame, isFrame } from "../frame/frame.ts";
import { inferSchema } from "../infer/infer-schema.ts";
import { formOf } from "./form-of.ts";
import { receivedInput } from "./received-input.ts";

const quiet = { onWarning: () => {} };
const records = inferSchema([{ a: 1.5, b: "x" }], quiet);
const texts = inferSchema(["x"], quiet);

describe("named columns give records", () => {
  test.each([
    ["records", [{ a: 2.5, b: "y" }]],
    ["one record", { a: 2.5, b: "y" }],
    ["an object of lists", { a: [2.5], b: ["y"] }],
    ["typed arrays by name", { a: Float64Array.of(2.5), b: ["y"] }],
    ["a frame", Frame.from({ a: Float64Array.of(2.5), b: ["y"] })],
  ])("of %s", (_, data) => {
    expect(receivedInput(data, records, quiet)).toEqual([{ a: 2.5, b: "y" }]);
  });
});

describe("a single column without a name gives its values", () => {
  test.each([
    ["values", ["y"]],
    ["one value", "y"],
    ["a record", { a: "y" }],
    ["records", [{ a: "y" }]],
    ["rows", [["y"]]],
    ["a frame", Frame.from({ a: ["y"] })],
  ])("of %s", (_, data) => {
    expect(receivedInput(data, texts, quiet)).toEqual(["y"]);
  });

  test("of a typed array", () => {
    expect(receivedInput(Float64Array.of(2), inferSchema([1.5], quiet), quiet)).toEqual([2]);
  });

  test("and a list stays whole where it is the value", () => {
    expect(receivedInput([["y"]], inferSchema([["x", "z"]], quiet), quiet)).toEqual([["y"]]);
  });
});

test("columns are asked for", () => {
  const frame = Frame.from({ a: Float64Array.of(2.5), b: ["y"] });
  expect(receivedInput(frame, records, { form: "columns" })).toBe(frame);
  const ofRecord = receivedInput({ a: 2.5, b: "y" }, records, { form: "columns" });
  expect(isFrame(ofRecord) && ofRecord.columns.map((column) => [column.name, column.get(0)])).toEqual([
    ["a", 2.5],
    ["b", "y"],
  ]);
  const ofValue = receivedInput("y", texts, { form: "columns" });
  expect(isFrame(ofValue) && ofValue.columns.map(({ name }) => name)).toEqual(["0"]);
});

test("tensors stay what they are", () => {
  const tensor = { type: "float64", data: Float64Array.of(1, 2), dims: [1, 2] } as const;
  expect(receivedInput(tensor, inferSchema(tensor))).toBe(tensor);
});

test("what does not fit is refused, an empty list without named columns, too", () => {
  expect(() => receivedInput([{ a: "x", b: "y" }], records)).toThrow(expect.objectContaining({ code: "TF2110" }));
  expect(() => receivedInput([], texts)).toThrow(expect.objectContaining({ code: "TF2110" }));
});

test("the form of an example is that of a frame, or records", () => {
  expect(formOf(Frame.from({ a: [1] }))).toBe("columns");
  expect(formOf([{ a: 1 }])).toBe("records");
  expect(formOf(undefined)).toBe("records");
});
