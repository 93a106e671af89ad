import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Frame } from "@tsfunc/runtime/frame";
import { inferSignature } from "@tsfunc/runtime/infer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadSavedModel } from "../load/load-saved-model.ts";
import { predictServingInput } from "../load/predict-serving-input.ts";
import { savedServingExample } from "../model-file/example/saved-serving-example.ts";
import { withParams } from "../model-file/example/with-params.ts";
import type ChatModel from "./fixtures/chat-model.ts";
import { type Saved, SavedModels } from "./saved-models.fixture.ts";

let models: SavedModels;
beforeAll(async () => {
  models = await SavedModels.create();
});
afterAll(() => models.remove());

function codes({ warnings }: Saved): string[] {
  return warnings.map(({ code }) => code);
}

describe("a model with types", () => {
  let chat: Saved;
  beforeAll(async () => {
    const inputExample = withParams([{ role: "user", content: "hi there" }], { temperature: 0.1 });
    chat = await models.save("chat-model.ts", {
      modelConfig: { greeting: "Ahoy" },
      metadata: { since: "2026-01-01", yes: "no" },
      inputExample,
    });
  });

  test("is loaded, and predicts as before", async () => {
    const model = await loadSavedModel<ChatModel>(chat.path);
    expect(await model.predict([{ role: "user", content: "hi" }], { temperature: 0.1 })).toEqual([
      "Ahoy user: hi at 0.1, 100",
    ]);
    await expect(model.predict([{ role: "nobody", content: "" } as never])).rejects.toMatchObject({ code: "TF2100" });
    await expect(model.predict([], { temperature: "hot" as never })).rejects.toMatchObject({ code: "TF2111" });
    expect(String(model.signature)).toBe(String(chat.info.signature));
  });

  test("streams", async () => {
    const model = await loadSavedModel<ChatModel>(chat.path);
    const words: unknown[] = [];
    for await (const word of model.predictStream([{ role: "user", content: "hi there" }])) words.push(word);
    expect(words).toEqual(["hi", "there"]);
  });

  test("is saved without a warning, in the files that MLflow reads", async () => {
    expect(chat.warnings).toEqual([]);
    expect((await readdir(chat.path)).sort()).toEqual([
      "MLmodel",
      "code",
      "conda.yaml",
      "input_example.json",
      "python_env.yaml",
      "requirements.txt",
      "serving_input_example.json",
    ]);
    const file = parse(await readFile(join(chat.path, "MLmodel"), "utf8"));
    expect(file).toMatchObject({
      flavors: {
        python_function: {
          code: "code",
          loader_module: "tsfunc_loader_v1",
          streamable: true,
          config: { greeting: "Ahoy" },
        },
        tsfunc: { entry: "code/model.mjs", name: "ChatModel", version: 1 },
      },
      is_signature_from_type_hint: true,
      type_hint_from_example: false,
      mlflow_version: "2.20.0",
      metadata: { since: "2026-01-01", yes: "no" },
      saved_input_example_info: { artifact_path: "input_example.json", type: "json_object", params: "true" },
    });
    expect(await readFile(join(chat.path, "requirements.txt"), "utf8")).toMatch(
      /^mlflow>=2\.20\.0\nnodejs-wheel-binaries/,
    );
    expect(file.model_uuid).toMatch(/^[0-9a-f]{32}$/);
    expect(file.utc_time_created).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/);
  });

  test("has the licences of what is in its bundle, and its source is not one of them", async () => {
    const licences = await readFile(join(chat.path, "code/THIRD-PARTY-LICENCES.txt"), "utf8");
    expect(licences).toMatch(/^@tsfunc\/runtime@/);
    expect(licences).toContain("Licence: Apache-2.0");
    expect(licences).not.toContain("@tsfunc/mlflow");
  });

  test("takes its own serving example", async () => {
    expect(await predictServingInput(await loadSavedModel(chat.path), await savedServingExample(chat.path))).toEqual([
      "Ahoy user: hi there at 0.1, 100",
    ]);
  });

  test("keeps the signature of its types, whatever is given beside", async () => {
    const saved = await models.save("context-model.mjs", {
      artifacts: { words: new URL("fixtures/words.txt", import.meta.url) },
      modelConfig: { suffix: "!" },
      signature: inferSignature([1.5]),
    });
    expect(codes(saved)).toEqual(["TF4022"]);
    expect(saved.warnings[0]?.message).toContain("- inputs: [double (required)]\n+ inputs: [string (required)]");
    expect(saved.info.signature?.toDict().inputs).toBe('[{"type": "string", "required": true}]');
  });

  test("is refused with an example that does not fit, when strict", async () => {
    const inputExample = [5];
    const artifacts = { words: new URL("fixtures/words.txt", import.meta.url) };
    const options = { inputExample, artifacts, modelConfig: { suffix: "!" } };
    expect(codes(await models.save("context-model.mjs", options))).toEqual(["TF2021"]);
    await expect(models.save("context-model.mjs", { ...options, strict: true })).rejects.toMatchObject({
      code: "TF4025",
      parameters: { code: "TF2021" },
    });
  });
});

describe("a model without types", () => {
  test("has the signature of its example", async () => {
    const saved = await models.save("plain-model.mjs", { inputExample: withParams([{ a: 1.5 }], { answer: 0.5 }) });
    expect(saved.info.signature?.toDict()).toEqual({
      inputs: '[{"type": "double", "name": "a", "required": true}]',
      outputs: '[{"type": "string", "required": true}]',
      params: '[{"name": "answer", "default": 0.5, "shape": null, "type": "double"}]',
    });
    expect(saved.info).toMatchObject({ isSignatureFromTypeHint: false, mlflowVersion: "2.6.0" });
  });

  test("keeps the signature that pyfunc was given", async () => {
    const saved = await models.save("signed-model.mjs", { inputExample: ["a"] });
    expect(saved.info.signature?.toDict().inputs).toBe('[{"type": "string", "required": true}]');
    expect(saved.info.signature?.toDict().outputs).toBeNull();
    await expect(models.save("signed-model.mjs", { inputExample: [1] })).rejects.toMatchObject({ code: "TF4020" });
  });

  test("is never silently without a signature", async () => {
    const saved = await models.save("plain-model.mjs");
    expect(saved.info.signature).toBeNull();
    expect(codes(saved)).toEqual(["TF4023"]);
  });

  test("is saved when predict fails with its example, but when strict", async () => {
    const options = { signature: inferSignature(["a"]), inputExample: ["fail"] };
    const saved = await models.save("plain-model.mjs", options);
    expect(codes(saved)).toEqual(["TF4021"]);
    expect(saved.warnings[0]?.message).toContain("asked to fail");
    await expect(models.save("plain-model.mjs", { ...options, strict: true })).rejects.toMatchObject({
      code: "TF4025",
    });
  });

  test("is refused with an example that does not fit its signature", async () => {
    const options = { signature: inferSignature([{ a: 1.5 }]), inputExample: [{ a: "x" }] };
    await expect(models.save("plain-model.mjs", options)).rejects.toMatchObject({
      code: "TF4020",
      cause: { code: "TF2110", issues: [{ code: "invalid_type", column: "a" }] },
    });
  });

  test("is told of an example that is better replaced by a sample", async () => {
    const saved = await models.save("plain-model.mjs", { inputExample: Array(100_000).fill("some text") });
    expect(codes(saved)).toEqual(["TF4024"]);
  });
});

describe("a model with a type from its example", () => {
  test("receives a frame where the example is one, whatever comes", async () => {
    const inputExample = Frame.from({ a: Float64Array.of(1, 2) });
    const { path, info } = await models.save("form-model.mjs", { inputExample });
    expect(info).toMatchObject({ typeHintFromExample: true, isSignatureFromTypeHint: false, mlflowVersion: "2.20.0" });
    expect(await (await loadSavedModel(path)).predict([{ a: 1 }, { a: 2 }, { a: 3 }])).toEqual(["a frame of 3"]);
  });

  test("receives an array where the example is one", async () => {
    const { path } = await models.save("form-model.mjs", { inputExample: [{ a: 1.5 }] });
    expect(await (await loadSavedModel(path)).predict(Frame.from({ a: Float64Array.of(1, 2) }))).toEqual([
      "2 elements",
    ]);
  });

  test("has no signature without an example", async () => {
    expect(codes(await models.save("form-model.mjs"))).toEqual(["TF3130"]);
  });

  test("keeps the form under a signature that was given", async () => {
    const inputExample = Frame.from({ a: Float64Array.of(1) });
    const saved = await models.save("form-model.mjs", { inputExample, signature: inferSignature(inputExample) });
    expect(saved.info.typeHintFromExample).toBe(true);
    expect(await (await loadSavedModel(saved.path)).predict([{ a: 1 }])).toEqual(["a frame of 1"]);
    const without = await models.save("form-model.mjs", { signature: inferSignature(inputExample) });
    expect(codes(without)).toEqual(["TF4029"]);
  });
});

describe("artifacts and configuration", () => {
  test("reach loadContext, and environment variables are recorded by name", async () => {
    const { path, info } = await models.save("context-model.mjs", {
      artifacts: { words: new URL("fixtures/words.txt", import.meta.url) },
      modelConfig: { suffix: "!" },
      envVars: ["MODEL_KEY"],
    });
    expect(info.envVars).toEqual(["MODEL_KEY", "OTHER_TOKEN", "SECRET_TOKEN"]);
    expect(await (await loadSavedModel(path)).predict(["Ann"])).toEqual(["Hello there, Ann!"]);
    expect(await (await loadSavedModel(path, { modelConfig: { suffix: "?" } })).predict(["Ann"])).toEqual([
      "Hello there, Ann?",
    ]);
    expect(await readFile(join(path, "artifacts/words/words.txt"), "utf8")).toBe("Hello there,\n");
  });

  test.each([
    [{ artifacts: { words: "no-such-file" } }, "TF4017"],
    [{ artifacts: { "../words": new URL(import.meta.url) } }, "TF4019"],
    [{ modelConfig: { made: new Date(0) } }, "TF4036"],
    [{ metadata: { made: () => 1 } }, "TF4036"],
  ])("%o is refused with %s", async (options, code) => {
    await expect(models.save("plain-model.mjs", options)).rejects.toMatchObject({ code });
  });
});

describe("what cannot be saved", () => {
  test.each([
    [{ model: { predict: () => 1 } as never }, "TF4001"],
    [{ model: class Model {} as never }, "TF4001"],
    [{ model: "no-such-file.ts" }, "TF4007"],
    [{ path: "models:/chat/1" }, "TF4012"],
    [{ inputExample: new Set([1]) }, "TF4026"],
  ])("%o is refused with %s", async (options, code) => {
    await expect(models.save("plain-model.mjs", options)).rejects.toMatchObject({ code });
  });

  test("a constructor with arguments", async () => {
    await expect(models.save("arguments-model.mjs")).rejects.toMatchObject({
      code: "TF4003",
      parameters: { name: "ArgumentsModel" },
    });
  });

  test("types that the compiler plugin refuses, with the line of the source", async () => {
    await expect(models.save("wrong-model.ts")).rejects.toMatchObject({
      code: "TF4005",
      message: expect.stringMatching(/TF1001.*wrong-model\.ts:4/s),
    });
  });
});
