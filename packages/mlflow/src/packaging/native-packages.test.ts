import { execFile } from "node:child_process";
import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSavedModel } from "../load/load-saved-model.ts";
import { PLATFORM } from "../model-file/platform.ts";
import { type Saved, SavedModels } from "./saved-models.fixture.ts";

describe("a model that imports a package with native code", () => {
  let models: SavedModels;
  let saved: Saved;
  beforeAll(async () => {
    models = await SavedModels.create();
    saved = await models.save("native-model.mjs", { inputExample: [1.5, 2] });
  });
  afterAll(() => models.remove());

  test("takes it along, and lists it", async () => {
    expect(saved.warnings).toEqual([]);
    const { dependencies } = JSON.parse(await readFile(join(saved.path, "code/package.json"), "utf8"));
    expect(dependencies).toEqual({ "nodejs-polars": expect.stringMatching(/^\d/) });
    expect(saved.info.flavors.tsfunc).toMatchObject({ native_packages: dependencies, platform: PLATFORM });
    const bundle = await readFile(join(saved.path, "code/model.mjs"), "utf8");
    expect(bundle).toMatch(/from "nodejs-polars"/);
  });

  test("predicts in a folder of its own, in a process of its own", async () => {
    const moved = join(models.folder, "elsewhere");
    await rename(saved.path, moved);
    const script = `const { default: predict } = await import(${JSON.stringify(join(moved, "code/model.mjs"))});
      console.log(JSON.stringify(predict([1, 2.5])));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      cwd: moved,
    });
    expect(JSON.parse(stdout)).toEqual([3.5]);
    await rename(moved, saved.path);
  });

  test("says elsewhere what to install there", async () => {
    const modules = join(saved.path, "code/node_modules");
    const addon = (await readdir(modules)).find((name) => name.startsWith("nodejs-polars-")) as string;
    await rm(join(modules, addon), { recursive: true });
    const file = join(saved.path, "MLmodel");
    await writeFile(file, (await readFile(file, "utf8")).replace(`platform: ${PLATFORM}`, "platform: sunos-sparc"));
    await writeFile(join(saved.path, "code/model.mjs"), "throw new Error('no addon');");
    await expect(loadSavedModel(saved.path)).rejects.toMatchObject({
      code: "TF4037",
      message: expect.stringMatching(/sunos-sparc.*npm install --prefix .*code nodejs-polars@\d/s),
      cause: { message: "no addon" },
    });
  });
});
