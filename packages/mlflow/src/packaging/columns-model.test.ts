import { Frame } from "@tsfunc/runtime/frame";
import { inferSignature } from "@tsfunc/runtime/infer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadSavedModel } from "../load/load-saved-model.ts";
import { SavedModels } from "./saved-models.fixture.ts";

let models: SavedModels;
beforeAll(async () => {
  models = await SavedModels.create();
});
afterAll(() => models.remove());

const frame = Frame.from({ a: Float64Array.of(1, 2), b: ["x", "y"] });
const seen = ["a: 1 2", "b: x y"];

test("a model that asks for columns receives a frame, whatever comes, under the signature that was given", async () => {
  const saved = await models.save("columns-model.mjs", { signature: inferSignature(frame), inputExample: frame });
  expect(saved.warnings).toEqual([]);
  const model = await loadSavedModel(saved.path);
  const records = [
    { a: 1, b: "x" },
    { a: 2, b: "y" },
  ];
  for (const given of [frame, records]) expect(await model.predict(given)).toEqual(seen);
  await expect(model.predict([{ a: "x", b: "y" }])).rejects.toMatchObject({ code: "TF2110" });
});

test("a model that asks for columns receives one under the signature of an example that is none", async () => {
  const saved = await models.save("columns-model.mjs", { inputExample: [{ a: 1.5, b: "x" }] });
  expect(saved.warnings).toEqual([]);
  expect(saved.info.signature?.toDict().outputs).toBe('[{"type": "string", "required": true}]');
  expect(saved.info).toMatchObject({ typeHintFromExample: false });
  expect(await (await loadSavedModel(saved.path)).predict(frame)).toEqual(seen);
});

test("a model that asks for columns receives a column that is named by its position where that has no name", async () => {
  const { path } = await models.save("columns-model.mjs", { inputExample: ["x"] });
  expect(await (await loadSavedModel(path)).predict(["y", "z"])).toEqual(["0: y z"]);
});
