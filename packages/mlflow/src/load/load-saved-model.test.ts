import { appendFile, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Warning } from "@tsfunc/runtime/errors";
import { inferSignature } from "@tsfunc/runtime/infer";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { savedModelInfo } from "../model-file/saved-model-info.ts";
import { signSavedModel } from "../model-file/sign-saved-model.ts";
import { type Saved, SavedModels } from "../packaging/saved-models.fixture.ts";
import { loadSavedModel } from "./load-saved-model.ts";

let models: SavedModels;
let plain: Saved;
beforeAll(async () => {
  models = await SavedModels.create();
  plain = await models.save("plain-model.mjs", { inputExample: [{ a: 1.5 }] });
});
afterAll(() => models.remove());

let copies = 0;

/** A copy of the model that a test may change. */
async function copy(): Promise<string> {
  const path = join(models.folder, `copy-${++copies}`);
  await cp(plain.path, path, { recursive: true });
  return path;
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  await writeFile(join(path, "MLmodel"), change(await readFile(join(path, "MLmodel"), "utf8")));
}

describe("a model is found", () => {
  test("by a path, a file: URI and a URL", async () => {
    const url = pathToFileURL(plain.path);
    for (const uri of [plain.path, url, url.href]) {
      expect(await (await loadSavedModel(uri)).predict([{ a: 1 }])).toEqual(["ok"]);
    }
  });

  test.each([
    ["runs:/abc/model", "TF4012"],
    ["no-such-folder", "TF4010"],
  ])("but not as %s", async (uri, code) => {
    await expect(loadSavedModel(uri)).rejects.toMatchObject({ code });
    await expect(savedModelInfo(uri)).rejects.toMatchObject({ code });
  });

  test("where a process that replaced it came to its end", async () => {
    const path = await copy();
    await rename(path, join(models.folder, `.copy-${copies}.tsfunc-previous`));
    expect((await savedModelInfo(path)).modelUuid).toBe(plain.info.modelUuid);
  });

  test("and tells which library saved it, when that was another one", async () => {
    const path = await copy();
    await edit(path, (text) => text.replace(/^ {2}tsfunc:\n(?: {4}.*\n)+/m, "  sklearn: {}\n"));
    await expect(loadSavedModel(path)).rejects.toMatchObject({
      code: "TF4014",
      parameters: { flavors: "python_function, sklearn" },
    });
    expect((await savedModelInfo(path)).signature?.equals(plain.info.signature)).toBe(true);
  });
});

describe("what a model is given", () => {
  test("is enforced on its signature", async () => {
    const model = await loadSavedModel(plain.path);
    await expect(model.predict([{ a: "x" }])).rejects.toMatchObject({ code: "TF2110" });
    await expect(model.predict([{}])).rejects.toMatchObject({ code: "TF2110" });
  });

  test("is enforced on a signature that was put on it", async () => {
    const path = await copy();
    const info = await signSavedModel(path, inferSignature(["a"]));
    expect(info).toMatchObject({ isSignatureFromTypeHint: false, typeHintFromExample: false });
    await expect((await loadSavedModel(path)).predict([1])).rejects.toMatchObject({ code: "TF2110" });
    expect(await (await loadSavedModel(path, { integrity: info.integrity })).predict(["b"])).toEqual(["ok"]);
  });

  test("has no params that nobody takes", async () => {
    const warnings: Warning[] = [];
    const { path } = await models.save("context-model.mjs", {
      artifacts: { words: new URL("../packaging/fixtures/words.txt", import.meta.url) },
      modelConfig: { suffix: "!" },
    });
    const model = await loadSavedModel(path, { onWarning: (warning) => warnings.push(warning) });
    await model.predict(["a"], { temperature: 1 });
    expect(warnings.map(({ code }) => code)).toEqual(["TF4033", "TF2132", "TF4031"]);
  });
});

test("environment variables that its code names and nobody has set are told before it runs", async () => {
  const { path } = await models.save("context-model.mjs", {
    artifacts: { words: new URL("../packaging/fixtures/words.txt", import.meta.url) },
    modelConfig: { suffix: "!" },
    envVars: ["MODEL_KEY"],
  });
  vi.stubEnv("OTHER_TOKEN", "");
  const warnings: Warning[] = [];
  await loadSavedModel(path, { onWarning: (warning) => warnings.push(warning) });
  expect(warnings).toMatchObject([{ code: "TF4033", parameters: { names: "MODEL_KEY, SECRET_TOKEN" } }]);
  vi.stubEnv("MODEL_KEY", "a");
  vi.stubEnv("SECRET_TOKEN", "b");
  await loadSavedModel(path, { onWarning: (warning) => warnings.push(warning) });
  expect(warnings).toHaveLength(1);
  vi.unstubAllEnvs();
});

describe("its configuration", () => {
  const options = () => ({
    artifacts: { words: new URL("../packaging/fixtures/words.txt", import.meta.url) },
    modelConfig: { suffix: "!" },
  });

  test("overrides what it was saved with, and nothing else", async () => {
    const warnings: Warning[] = [];
    const { path } = await models.save("context-model.mjs", options());
    const modelConfig = { suffix: "?", prefix: "x" };
    const model = await loadSavedModel(path, { modelConfig, onWarning: (warning) => warnings.push(warning) });
    expect(model.modelConfig).toEqual({ suffix: "?" });
    expect(warnings.slice(1)).toMatchObject([{ code: "TF4030", parameters: { unknown: "prefix", known: "suffix" } }]);
  });

  test("comes from the environment, too", async () => {
    const { path } = await models.save("context-model.mjs", options());
    vi.stubEnv("MLFLOW_PYFUNC_INFERENCE_CONFIG", '{"suffix": "."}');
    expect((await loadSavedModel(path)).modelConfig).toEqual({ suffix: "." });
    vi.stubEnv("MLFLOW_PYFUNC_INFERENCE_CONFIG", "[]");
    await expect(loadSavedModel(path)).rejects.toMatchObject({ code: "TF4034" });
    vi.unstubAllEnvs();
  });
});

describe("integrity", () => {
  const changes: [string, (path: string) => Promise<void>][] = [
    ["changed code", (path) => appendFile(join(path, "code/model.mjs"), "\nglobalThis.evaluated = true;")],
    ["a missing file", (path) => rm(join(path, "conda.yaml"))],
    [
      "added code",
      async (path) => {
        await mkdir(join(path, "code/node_modules/left-pad"), { recursive: true });
        await writeFile(join(path, "code/node_modules/left-pad/index.js"), "");
      },
    ],
  ];

  test.each(changes)("%s is refused before anything is evaluated", async (_, change) => {
    const path = await copy();
    await change(path);
    await expect(loadSavedModel(path, { integrity: true })).rejects.toMatchObject({ code: "TF4015" });
    expect(globalThis).not.toHaveProperty("evaluated");
    await loadSavedModel(path);
    Reflect.deleteProperty(globalThis, "evaluated");
  });

  test("what was saved is accepted, with what Python leaves beside its loader", async () => {
    const path = await copy();
    await mkdir(join(path, "code/__pycache__"));
    await writeFile(join(path, "code/__pycache__/loader.pyc"), "");
    await loadSavedModel(path, { integrity: true });
    await loadSavedModel(path, { integrity: plain.info.integrity });
  });

  test("a changed MLmodel file is refused by who knows what it was", async () => {
    const path = await copy();
    await edit(path, (text) => text.replace(/model_uuid: .*/, "model_uuid: 0"));
    await loadSavedModel(path, { integrity: true });
    await expect(loadSavedModel(path, { integrity: plain.info.integrity })).rejects.toMatchObject({ code: "TF4015" });
  });
});

test.each(["../outside.mjs", "/outside.mjs"])("code at %s is never run", async (entry) => {
  const path = await copy();
  await writeFile(join(path, "../outside.mjs"), "globalThis.evaluated = true;");
  await edit(path, (text) => text.replace("entry: code/model.mjs", `entry: ${entry}`));
  await expect(loadSavedModel(path)).rejects.toMatchObject({ code: "TF4013" });
  expect(globalThis).not.toHaveProperty("evaluated");
});

test("a model of a newer release is refused by name", async () => {
  const path = await copy();
  await edit(path, (text) => text.replace(/^ {4}version: 1$/m, "    version: 2"));
  await expect(loadSavedModel(path)).rejects.toMatchObject({
    code: "TF4016",
    parameters: { version: 2, supported: 1 },
  });
});
