import { expect, test } from "vitest";
import { inferParams } from "./infer-params.ts";

const at = new Date("2024-01-02T03:04:05Z");

test.each([
  ["text", "gpt-4", "string (default: gpt-4)"],
  ["a whole number", 50, "long (default: 50)"],
  ["a bigint", 2n ** 60n, "long (default: 1152921504606846976)"],
  ["a fraction", 0.7, "double (default: 0.7)"],
  ["NaN", Number.NaN, "double (default: nan)"],
  ["a boolean", false, "boolean (default: False)"],
  ["a Date", at, "datetime (default: 2024-01-02 03:04:05)"],
  ["a list", [1, 2.5], "double (default: [1.0, 2.5]) (shape: (-1,))"],
  ["a list of text", ["."], "string (default: ['.']) (shape: (-1,))"],
  ["a typed array", Int32Array.of(1, 2), "integer (default: [1, 2]) (shape: (-1,))"],
  [
    "a tensor",
    { type: "bool", data: Uint8Array.of(1, 0), dims: [2] },
    "boolean (default: [True, False]) (shape: (-1,))",
  ],
  ["an empty list", [], "datetime (default: []) (shape: (-1,))"],
  [
    "an object",
    { a: { b: [1.5] }, c: null },
    "{a: {b: Array(double) (required)} (required), c: Any (optional)} (default: {'a': {'b': [1.5]}, 'c': None})",
  ],
])("a param is inferred from its default: %s", (_, value, expected) => {
  expect(String(inferParams({ p: value }))).toBe(`['p': ${expected}]`);
});

test.each([
  ["null", null],
  ["a list with null", ["a", null]],
  ["a list of several types", [1, "a"]],
  ["a list of booleans and numbers", [true, 1]],
  ["bytes", Uint8Array.of(1)],
  ["a list of bytes", [Uint8Array.of(1)]],
  ["a list of lists", [[1]]],
  ["a list of objects", [{ a: 1 }]],
  ["a tensor of two dimensions", { type: "float64", data: Float64Array.of(1), dims: [1, 1] }],
  ["an array of int8", Int8Array.of(1)],
  ["an empty object", {}],
  ["an object with several types in a list", { a: [1, "x"] }],
  ["a Map", new Map()],
  ["a function", () => 1],
])("a param is refused: %s", (_, value) => {
  expect(() => inferParams({ fine: 1, p: value, q: value })).toThrow(
    expect.objectContaining({ code: "TF3104", parameters: { names: "p, q", reason: expect.any(String) } }),
  );
});

test("params are a plain object", () => {
  expect(() => inferParams([1])).toThrow(
    expect.objectContaining({ code: "TF3105", parameters: { received: "array" } }),
  );
  expect(() => inferParams("a")).toThrow(expect.objectContaining({ code: "TF3105" }));
  expect(String(inferParams({}))).toBe("[]");
  expect(String(inferParams({ p: undefined }))).toBe("[]");
});

test("defaults do not follow what they were inferred from", () => {
  const stop = ["."];
  const params = inferParams({ stop });
  stop.push("!");
  expect(params.params[0]?.default).toEqual(["."]);
});
