import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadModel, saveModel } from "@tsfunc/mlflow";
import type { Tensor } from "@tsfunc/runtime";
import type IrisModel from "./iris-model.ts";

/** A flower that the classifier was not trained with, and what scikit-learn predicts for it. */
interface Flower {
  /** Sepal length, sepal width, petal length, petal width, in cm. */
  measures: number[];
  label: number;
  probabilities: number[];
}

const SPECIES = ["setosa", "versicolor", "virginica"];
const flowers = await readFlowers();

const path = fileURLToPath(new URL(".tsfunc/model", import.meta.url));
const saved = await saveModel({
  path,
  model: new URL("iris-model.ts", import.meta.url),
  artifacts: { iris: new URL("iris.onnx", import.meta.url) },
  inputExample: tensorOf(flowers.slice(0, 2)),
  overwrite: true,
});
console.log(`${saved.signature}\n`);
console.log(`saved in ${saved.modelUri}, with ${JSON.stringify(saved.flavors.tsfunc?.native_packages)}`);

/** The folder is all that the model needs: here there is no project around it, and no node_modules above. */
const elsewhere = await mkdtemp(join(tmpdir(), "iris-"));
await cp(path, elsewhere, { recursive: true });
const model = await loadModel<IrisModel>(elsewhere, { integrity: saved.integrity });
const { label, probabilities } = await model.predict(tensorOf(flowers));
const labels = Array.from(label.data, Number);
const differences = flowers
  .flatMap((flower) => flower.probabilities)
  .map((expected, index) => Math.abs(expected - Number(probabilities.data[index])));

console.log(`loaded in ${elsewhere}\n`);
for (const [index, { measures }] of flowers.slice(0, 4).entries()) {
  console.log(`  ${measures.join(", ")}: ${SPECIES[labels[index] ?? -1]}`);
}
console.log(
  `\n${labels.length} flowers; no probability is off scikit-learn's by more than ${Math.max(...differences)}`,
);

assert.equal(flowers.length, 30);
assert.deepEqual(
  labels,
  flowers.map((flower) => flower.label),
);
assert.deepEqual(probabilities.dims, [30, 3]);
assert.ok(Math.max(...differences) < 1e-6);
const threeMeasures: Tensor = { type: "float32", data: Float32Array.of(5.1, 3.5, 1.4), dims: [1, 3] };
await assert.rejects(model.predict(threeMeasures), { code: "TF2110" });
await rm(elsewhere, { recursive: true });

async function readFlowers(): Promise<Flower[]> {
  const text = await readFile(new URL("expected.jsonl", import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

function tensorOf(rows: readonly Flower[]): Tensor {
  const data = Float32Array.from(rows.flatMap((row) => row.measures));
  return { type: "float32", data, dims: [rows.length, 4] };
}
