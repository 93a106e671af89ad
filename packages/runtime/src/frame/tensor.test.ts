import { Tensor as OrtTensor } from "onnxruntime-common";
import { expect, test } from "vitest";
import { isCsrMatrix, isTensor, isTypedArray, tensorDType, tensorOf, typedArrayDType } from "./index.ts";

test("tensors of onnxruntime-common are tensors", () => {
  const tensor = new OrtTensor("int64", BigInt64Array.of(1n, 2n), [1, 2]);
  expect(isTensor(tensor)).toBe(true);
  expect(isTensor(new OrtTensor("string", ["a"], [1]))).toBe(true);
});

test.each([
  { type: "float32", data: Float32Array.of(1), dims: [2] },
  { type: "float32", data: Float32Array.of(1), dims: [-1] },
  { type: "float32", dims: [1] },
  { type: "float32", data: [1], dims: [1] },
  { type: "float32", data: Float64Array.of(1), dims: [1] },
  { type: "string", data: [1], dims: [1] },
  { type: "constructor", data: Float64Array.of(1), dims: [1] },
  { type: "text", data: ["a"], dims: [1] },
  null,
])("is no tensor: %o", (value) => {
  expect(isTensor(value)).toBe(false);
});

test("nested arrays make a tensor of the dtype", () => {
  expect(
    tensorOf(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      "float32",
    ),
  ).toEqual({
    type: "float32",
    data: Float32Array.of(1, 2, 3, 4, 5, 6),
    dims: [2, 3],
  });
  expect(tensorOf([1, 2n], "int64").data).toEqual(BigInt64Array.of(1n, 2n));
  expect(tensorOf([true, false], "bool").data).toEqual(Uint8Array.of(1, 0));
  expect(tensorDType(tensorOf([["a"], ["b"]], "string"))).toBe("str");
  expect(tensorOf(1.5, "float64")).toEqual({ type: "float64", data: Float64Array.of(1.5), dims: [] });
  expect(tensorOf([[], []], "float64").dims).toEqual([2, 0]);
});

test.each([
  ["TF3111", [[1], [1, 2]], "float64"],
  ["TF3111", [[1], 1], "float64"],
  ["TF3111", [1, [1]], "float64"],
  ["TF3112", [1.5], "int32"],
  ["TF3112", [300], "uint8"],
  ["TF3112", [-1], "uint64"],
  ["TF3112", [1], "bool"],
  ["TF3112", ["a"], "float32"],
  ["TF3112", [2n ** 63n], "int64"],
] as const)("refuses with %s: %o as %s", (code, nested, dtype) => {
  expect(() => tensorOf(nested, dtype)).toThrow(expect.objectContaining({ code }));
});

test("an array that contains itself is refused, not followed", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  expect(() => tensorOf(cycle, "float64")).toThrow(expect.objectContaining({ code: "TF3111" }));
});

test("a CSR matrix is told by its parts", () => {
  const matrix = { shape: [2, 3], indptr: [0, 2, 3], indices: [0, 2, 2], data: Float64Array.of(1, 2, 3) };
  expect(isCsrMatrix(matrix)).toBe(true);
  expect(isCsrMatrix({ ...matrix, indptr: [0, 3] })).toBe(false);
  expect(isCsrMatrix({ ...matrix, data: [1, 2, 3] })).toBe(false);
});

test("typed arrays are told by their tags", () => {
  expect(isTypedArray(Buffer.of(1))).toBe(true);
  expect(isTypedArray(new DataView(new ArrayBuffer(1)))).toBe(false);
  expect([Int8Array.of(), BigUint64Array.of(), Buffer.of(), new Uint8ClampedArray()].map(typedArrayDType)).toEqual([
    "int8",
    "uint64",
    "uint8",
    "uint8",
  ]);
});
