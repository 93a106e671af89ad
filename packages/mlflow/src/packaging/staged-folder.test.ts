import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSavedModel } from "../load/load-saved-model.ts";
import { SavedModels } from "./saved-models.fixture.ts";

let models: SavedModels;
beforeAll(async () => {
  models = await SavedModels.create();
});
afterAll(() => models.remove());

describe("a place", () => {
  test("that is taken is left alone, unless it is to be replaced", async () => {
    const path = join(models.folder, "taken");
    await mkdir(path);
    await writeFile(join(path, "mine.txt"), "mine");
    await expect(models.save("plain-model.mjs", { path })).rejects.toMatchObject({ code: "TF4002" });
    expect(await readdir(path)).toEqual(["mine.txt"]);
    await models.save("plain-model.mjs", { path, overwrite: true });
    expect(existsSync(join(path, "mine.txt"))).toBe(false);
    expect(existsSync(join(path, "MLmodel"))).toBe(true);
  });

  test("has one whole model when several are saved there at once", async () => {
    const path = join(models.folder, "contested/model");
    const saving = [1, 2, 3, 4, 5, 6, 7, 8].map((version) =>
      models.save("plain-model.mjs", { path, overwrite: true, metadata: { version } }),
    );
    await Promise.all(saving);
    const model = await loadSavedModel(path, { integrity: true });
    expect([1, 2, 3, 4, 5, 6, 7, 8]).toContain(model.metadata.metadata?.version);
    expect(await readdir(join(models.folder, "contested"))).toEqual(["model"]);
  });

  test("has nothing left beside it when a model is refused", async () => {
    const path = join(models.folder, "refused/model");
    await expect(models.save("no-model.mjs", { path })).rejects.toMatchObject({ code: "TF4004" });
    expect(await readdir(join(models.folder, "refused"))).toEqual([]);
  });
});

test("what is being done is told in order", async () => {
  const phases: string[] = [];
  await models.save("plain-model.mjs", { onProgress: (phase) => phases.push(phase) });
  expect(phases).toEqual(["bundle", "stage", "run", "describe", "replace"]);
});
