import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { loadModel, saveModel } from "@tsfunc/mlflow";
import { Frame } from "@tsfunc/runtime/frame";
import { inferSignature } from "@tsfunc/runtime/infer";
import { MEASURES, type Penguin } from "./penguin.ts";
import { train } from "./train.ts";

const file = new URL("../data/penguins.json", import.meta.resolve("vega-datasets"));
const penguins: (Penguin & { Species: string })[] = JSON.parse(await readFile(file, "utf8"));
const species = penguins.map(({ Species }) => Species);
const measured = penguins.map(({ Species: _, ...penguin }): Penguin => penguin);

/** The same as a table. Where a number is missing, a column of numbers has NaN. */
const table = Frame.from({
  Island: measured.map((penguin) => penguin.Island),
  ...Object.fromEntries(MEASURES.map((one) => [one, Float64Array.from(measured, (row) => row[one] ?? Number.NaN)])),
  Sex: measured.map((penguin) => penguin.Sex),
});

/** Every other penguin is for training; the model will see all of them. */
const folder = new URL(".tsfunc/", import.meta.url);
const centroids = new URL("centroids.json", folder);
await mkdir(folder, { recursive: true });
await writeFile(centroids, JSON.stringify(train(penguins.filter((_, index) => index % 2 === 0)), null, 2));

/** The whole table tells which columns have gaps. As an example two rows will do; of the second only the island is known. */
const saved = await saveModel({
  path: new URL("model/", folder),
  model: new URL("species-model.ts", import.meta.url),
  artifacts: { centroids },
  signature: inferSignature(table, species),
  inputExample: [measured[0], measured[3]],
  overwrite: true,
});
console.log(`${saved.signature}\n`);

const model = await loadModel(saved.modelUri);
const predictions = (await model.predict(measured)) as string[];
const right = predictions.filter((prediction, index) => prediction === species[index]);
const unknown = predictions.filter((prediction) => prediction === "unknown");
const [large] = (await model.predict([{ Island: "Biscoe", "Flipper Length (mm)": 230 }])) as string[];

console.log(`saved in ${saved.modelUri} and loaded again`);
console.log(`  ${predictions.length} penguins: ${right.length} told by their measures, ${unknown.length} unmeasured`);
console.log(`  of one nothing is known but a flipper of 230 mm: ${large}`);

assert.deepEqual(
  saved.signature?.inputs?.toDict().map(({ name, type, required }) => [name, type, required]),
  [
    ["Island", "string", true],
    ["Beak Length (mm)", "double", false],
    ["Beak Depth (mm)", "double", false],
    ["Flipper Length (mm)", "double", false],
    ["Body Mass (g)", "double", false],
    ["Sex", "string", false],
  ],
);
assert.equal(predictions.length, 344);
assert.equal(right.length, 305);
assert.equal(unknown.length, 2);
assert.equal(large, "Gentoo");
assert.deepEqual(await model.predict(table), predictions);

await assert.rejects(model.predict([{ Island: "Dream", "Body Mass (g)": "heavy" }]), (error: Error) => {
  console.log(`\n${error.message}`);
  return "code" in error && error.code === "TF2110";
});
