/**
 * Saves the models of the tests in the folder that it is given: `reviews`, which has types, and `table`, which has columns. A process of its
 * own, which uses the packages as they are built.
 */
import { join } from "node:path";
import { saveModel } from "@tsfunc/mlflow";
import { ColSpec, ModelSignature, Schema } from "@tsfunc/runtime/signature";

const [, , folder = ""] = process.argv;
const onWarning = () => {};
const columns = [
  new ColSpec("double", "x"),
  new ColSpec("long", "n"),
  new ColSpec("datetime", "at", { required: false }),
];

await saveModel({
  path: join(folder, "reviews"),
  model: new URL("fixtures/review-model.ts", import.meta.url),
  inputExample: [{ text: "So good", stars: 5, language: "en" }],
  onWarning,
});
await saveModel({
  path: join(folder, "table"),
  model: new URL("fixtures/table-model.mjs", import.meta.url),
  signature: new ModelSignature({ inputs: new Schema(columns) }),
  onWarning,
});
