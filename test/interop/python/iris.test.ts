import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadModel, saveModel } from "@tsfunc/mlflow";
import type { Tensor } from "@tsfunc/runtime";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type IrisModel from "../../../examples/iris-onnx/iris-model.ts";
import { hasMlflow, Python } from "./python.ts";

const EXAMPLE = new URL("../../../examples/iris-onnx/", import.meta.url);

/** Flowers, and what scikit-learn predicted for them. */
const FLOWERS: { readonly measures: number[]; readonly label: number; readonly probabilities: number[] }[] =
  readFileSync(new URL("expected.jsonl", EXAMPLE), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const TENSOR: Tensor = {
  type: "float32",
  data: Float32Array.from(FLOWERS.flatMap(({ measures }) => measures)),
  dims: [FLOWERS.length, 4],
};

interface Shown {
  readonly ndarray: string;
  readonly shape: readonly number[];
  readonly values: readonly (number | { readonly int: string })[];
}

describe.skipIf(!hasMlflow())("a model that runs ONNX by a native package, in the real MLflow", () => {
  let folder: string;
  let python: Python;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsfunc-iris-"));
    await saveModel({
      path: join(folder, "iris"),
      model: new URL("iris-model.ts", EXAMPLE),
      artifacts: { iris: new URL("iris.onnx", EXAMPLE) },
      inputExample: { ...TENSOR, data: TENSOR.data.slice(0, 8), dims: [2, 4] },
    });
    python = new Python(folder);
  });
  afterAll(async () => {
    python?.end();
    await rm(folder, { recursive: true });
  });

  const predict = (values: readonly number[][]) =>
    python.ask<{ readonly label: Shown; readonly probabilities: Shown }>("predict", {
      path: join(folder, "iris"),
      input: { $array: { values, dtype: "float32" } },
    });

  test("tells the flowers as scikit-learn did, and to the last bit as it does for us", async () => {
    const { label, probabilities } = await predict(FLOWERS.map(({ measures }) => measures));
    expect(label.values.map(Number)).toEqual(FLOWERS.map((flower) => flower.label));
    expect(probabilities).toMatchObject({ ndarray: "float32", shape: [FLOWERS.length, 3] });
    const ours = await (await loadModel<IrisModel>(join(folder, "iris"))).predict(TENSOR);
    expect(probabilities.values).toEqual(Array.from(ours.probabilities.data, Number));
    for (const [index, expected] of FLOWERS.flatMap((flower) => flower.probabilities).entries()) {
      expect(probabilities.values[index]).toBeCloseTo(expected, 6);
    }
  });

  test("refuses a tensor of another shape", async () => {
    const { code } = await python.error("predict", {
      path: join(folder, "iris"),
      input: { $array: { values: [[5.1, 3.5, 1.4]], dtype: "float32" } },
    });
    expect(code).toBe("INVALID_PARAMETER_VALUE");
  });
});
