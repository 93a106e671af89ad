import { loadModel } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow, Python } from "./python.ts";
import { SavedModels } from "./saved-models.ts";

const MODEL = "columns-model.mjs";

/** The same rows for both sides. */
const FRAME = {
  x: { dtype: "float64", values: [1.5, 2, -0.25] },
  n: { dtype: "int64", values: [1, 2, 3] },
  text: ["a", "ü", ""],
  flag: { dtype: "bool", values: [true, false, true] },
  at: { dtype: "datetime64[ns]", values: ["2024-01-02T03:04:05.678", "2024-01-02", "1969-12-31T23:59:59.999"] },
  data: [{ $bytes: "01" }, { $bytes: "" }, { $bytes: "ff00" }],
};
const RECORDS = [
  { x: 1.5, n: 1, text: "a", flag: true, at: new Date("2024-01-02T03:04:05.678Z"), data: Uint8Array.of(1) },
  { x: 2, n: 2, text: "ü", flag: false, at: new Date("2024-01-02"), data: Uint8Array.of() },
  { x: -0.25, n: 3, text: "", flag: true, at: new Date("1969-12-31T23:59:59.999Z"), data: Uint8Array.of(255, 0) },
];

describe.skipIf(!hasMlflow())("a model that asks for columns, in the real MLflow", () => {
  let models: SavedModels;
  let python: Python;
  beforeAll(async () => {
    models = await SavedModels.save(MODEL);
    python = new Python(models.folder);
  });
  afterAll(async () => {
    python?.end();
    await models?.remove();
  });

  test("is given a frame as JSON and as Arrow, with the values that it has from us", async () => {
    const about = { path: models.path(MODEL), input: { $frame: FRAME } };
    const ours = await (await loadModel(about.path)).predict(RECORDS);
    expect(ours).toEqual(expect.arrayContaining(["x: 1.5 2 -0.25", "text: a ü ", "data: bytes 1 bytes 0 bytes 2"]));
    expect(await python.ask("predict", about)).toEqual(ours);
    for (const cells of [1e9, 1]) {
      expect(await python.ask("predict_with_arrow", { ...about, cells })).toMatchObject({ result: ours });
    }
  });

  test("is given a frame where MLflow is given records", async () => {
    const input = [
      { x: 1.5, n: 1, text: "a", flag: true, at: { $datetime: "2024-01-02T03:04:05" }, data: { $bytes: "01" } },
    ];
    expect(await python.ask("predict", { path: models.path(MODEL), input })).toEqual(
      await (await loadModel(models.path(MODEL))).predict([{ ...RECORDS[0], at: new Date("2024-01-02T03:04:05Z") }]),
    );
  });
});
