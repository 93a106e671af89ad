import { Tensor } from "onnxruntime-common";
import { describe, expect, test } from "vitest";
import { Frame } from "../frame/frame.ts";
import { Schema } from "../signature/schema.ts";
import type { TensorDType } from "../signature/tensor-dtype.ts";
import { TensorSpec } from "../signature/tensor-spec.ts";
import { deepFreeze, findingsOf, issuesOf, listener } from "./enforce.fixture.ts";
import { enforceSchema } from "./enforce-schema.ts";

const PAIRS = tensor("float32", [-1, 2]);
const NAMED = new Schema([new TensorSpec("float32", [-1, 2], "x"), new TensorSpec("int64", [-1], "y")]);
const x = new Tensor("float32", Float32Array.of(1, 2, 3, 4), [2, 2]);
const y = new Tensor("int64", BigInt64Array.of(1n, 2n), [2]);

function tensor(dtype: TensorDType, shape: readonly number[], name?: string): Schema {
  return new Schema([new TensorSpec(dtype, shape, name)]);
}

describe("one tensor", () => {
  test("of the declared dtype and shape is the same tensor", () => {
    expect(enforceSchema(x, PAIRS)).toBe(x);
    const values = Float64Array.of(1, 2, 3);
    expect(enforceSchema(values, tensor("float64", [3]))).toBe(values);
    const text = { type: "string", data: ["a"], dims: [1] };
    expect(enforceSchema(text, tensor("str", [-1]))).toBe(text);
  });

  test("is refused for its rank, each dimension and its dtype", () => {
    expect(issuesOf(() => enforceSchema(y, PAIRS))).toMatchObject([
      { code: "invalid_shape", path: [], expected: "[-1, 2]", received: "[2]" },
      { code: "invalid_dtype", path: [], expected: "float32", received: "int64" },
    ]);
    expect(findingsOf(x, tensor("float32", [3, 2]))).toEqual([
      [
        "invalid_shape",
        [],
        "Expected the shape [3, 2], received [2, 2]. Reshape the tensor; -1 stands for any length.",
      ],
    ]);
  });

  test("of objects is anything", () => {
    expect(enforceSchema(x, tensor("object", [-1]))).toBe(x);
  });

  test("may be a CSR matrix", () => {
    const matrix = { shape: [2, 3], indptr: [0, 2, 3], indices: [0, 2, 2], data: Float32Array.of(1, 2, 3) };
    expect(enforceSchema(matrix, tensor("float32", [-1, 3]))).toBe(matrix);
    expect(issuesOf(() => enforceSchema(matrix, tensor("int64", [-1, 4])))).toMatchObject([
      { code: "invalid_shape", received: "[2, 3]" },
      { code: "invalid_dtype", received: "float32" },
    ]);
  });

  test.each([[[[1, 2]]], [{ a: 1 }], [null], ["x"]])("is not %j", (data) => {
    expect(findingsOf(data, PAIRS)).toEqual([["not_a_tensor", [], expect.stringContaining("Pass a Tensor")]]);
  });

  test("is nested lists where the source is JSON", () => {
    const json = { source: "json" } as const;
    expect(enforceSchema([[1, 2]], PAIRS, json)).toEqual({
      type: "float32",
      data: Float32Array.of(1, 2),
      dims: [1, 2],
    });
    expect(enforceSchema(["a"], tensor("str", [-1]), json)).toMatchObject({ type: "string", data: ["a"] });
    expect(findingsOf([[1, 2], [3]], PAIRS, json)).toEqual([["invalid_shape", [], expect.any(String)]]);
    expect(findingsOf([["a", "b"]], PAIRS, json)).toEqual([["invalid_type", [], expect.any(String)]]);
  });
});

describe("tensors with names", () => {
  test("are the same object when they fit", () => {
    const tensors = Object.freeze({ x, y });
    expect(enforceSchema(tensors, NAMED)).toBe(tensors);
  });

  test("lose undeclared ones with a warning", () => {
    const { codes, onWarning } = listener();
    expect(enforceSchema({ z: x, y, x }, NAMED, { onWarning })).toEqual({ x, y });
    expect(codes).toEqual(["TF2130"]);
  });

  test("are refused one by one", () => {
    expect(issuesOf(() => enforceSchema({ x: y, z: 1 }, NAMED))).toMatchObject([
      { code: "invalid_shape", path: ["x"], column: "x" },
      { code: "invalid_dtype", path: ["x"], column: "x" },
      { code: "missing", path: ["y"], column: "y", undeclared: ["z"] },
    ]);
    expect(findingsOf({ x: [[1, 2]], y }, NAMED)).toEqual([
      ["not_a_tensor", ["x"], expect.stringContaining("an object with a Tensor under each name")],
    ]);
  });

  test("may be one tensor where one is declared", () => {
    expect(enforceSchema(x, tensor("float32", [-1, 2], "x"))).toEqual({ x });
    expect(issuesOf(() => enforceSchema(x, NAMED))).toMatchObject([{ code: "missing" }, { code: "missing" }]);
    expect(issuesOf(() => enforceSchema([x], tensor("float32", [-1, 2], "x")))).toMatchObject([{ code: "missing" }]);
  });
});

describe("a frame for tensors", () => {
  test("has its values cast, a row for each", () => {
    const frame = Frame.from(
      deepFreeze({
        x: [
          [1, 2],
          [3, 4],
        ],
        y: Int32Array.of(1, 2),
      }),
    );
    expect(enforceSchema(frame, NAMED)).toEqual({
      x: { type: "float32", data: Float32Array.of(1, 2, 3, 4), dims: [2, 2] },
      y: { type: "int64", data: BigInt64Array.of(1n, 2n), dims: [2] },
    });
  });

  test("has its lists reshaped, and its tensors stacked", () => {
    const lists = Frame.from({ x: [[1, 2, 3, 4]] });
    expect(enforceSchema(lists, tensor("uint8", [-1, 2, 2]))).toMatchObject({ type: "uint8", dims: [1, 2, 2] });
    const tensors = Frame.from({ x: [Float64Array.of(1, 2), Float64Array.of(3, 4)] });
    const stacked = { type: "float64", data: Float64Array.of(1, 2, 3, 4), dims: [2, 2] };
    expect(enforceSchema(tensors, tensor("float64", [-1, 2]))).toEqual(stacked);
    const texts = Frame.from({ x: [{ type: "string", data: ["a", "b"], dims: [2] }] });
    expect(enforceSchema(texts, tensor("str", [-1, 2]))).toMatchObject({ data: ["a", "b"], dims: [1, 2] });
  });

  test("has columns of numbers side by side", () => {
    const frame = Frame.from({ a: Float64Array.of(1, 2), b: Float32Array.of(3, 4) });
    const data = Float64Array.of(1, 3, 2, 4);
    expect(enforceSchema(frame, tensor("float64", [-1, 2]))).toEqual({ type: "float64", data, dims: [2, 2] });
    expect(issuesOf(() => enforceSchema(frame, PAIRS))).toMatchObject([{ code: "invalid_dtype" }]);
    expect(issuesOf(() => enforceSchema(frame, tensor("float64", [-1, 3])))).toMatchObject([
      { code: "invalid_shape", received: "2 columns" },
    ]);
  });

  test.each([
    ["single values for lists", { x: [1, 2] }, "a column of single values"],
    ["lists of other lengths", { x: [[1, 2], [3]] }, "lists of other lengths"],
    ["tensors of other sizes", { x: [Float32Array.of(1)] }, "tensors of other sizes"],
    ["no rows", { x: [] }, "0 rows"],
  ])("is refused for %s", (_, table, received) => {
    expect(issuesOf(() => enforceSchema(Frame.from(table), PAIRS))).toMatchObject([{ received }]);
  });

  test("is refused for values that the dtype does not hold, and for free dimensions", () => {
    expect(issuesOf(() => enforceSchema(Frame.from({ x: [["a", "b"]] }), PAIRS))).toMatchObject([
      { code: "invalid_type", expected: "float32" },
    ]);
    for (const value of [Number.NaN, 300, 2n ** 64n, true, "5"]) {
      expect(issuesOf(() => enforceSchema(Frame.from({ x: [value] }), tensor("uint8", [-1])))).toHaveLength(1);
    }
    expect(issuesOf(() => enforceSchema(Frame.from({ x: [[1]] }), tensor("float32", [-1, -1])))).toMatchObject([
      { code: "invalid_shape", expected: "[-1, -1]" },
    ]);
  });
});
