import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  endRun,
  getModelInfo,
  loadModel,
  loadServingExample,
  logArtifact,
  logArtifacts,
  logMetric,
  logMetrics,
  logModel,
  logParams,
  type ModelInfo,
  registerModel,
  saveModel,
  setExperiment,
  setSignature,
  setTag,
  setTrackingUri,
  startRun,
  validateServingInput,
  withParams,
  withRun,
} from "@tsfunc/mlflow";
import { inferSignature } from "@tsfunc/runtime/infer";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasMlflow } from "../python/python.ts";
import { SERVERS } from "../server/kinds-of-servers.ts";
import type { MlflowServer } from "../server/mlflow-server.ts";
import { ServedModel } from "../server/served-model.ts";
import { modelFile, TrackedFolder } from "./tracked-folder.ts";

const INPUT = [{ role: "user", content: "Hello there" }];

describe.skipIf(!hasMlflow()).each(SERVERS)("models on $name", ({ env, start }) => {
  let server: MlflowServer;
  let tracked: TrackedFolder;
  let experimentId: string;
  let runId: string;
  let info: ModelInfo;
  beforeAll(async () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    [server, tracked] = await Promise.all([start(), TrackedFolder.create({ MLFLOW_EXPERIMENT_NAME: "chat" })]);
    setTrackingUri(server.uri);
    await tracked.python.ask("use", { tracking_uri: server.uri });
    ({ experimentId } = await setExperiment("chat"));
    await withRun({ runName: "first", tags: { team: "words" } }, async (run) => {
      ({ runId } = run.info);
      await logParams({ temperature: 0.2, nested: { a: [1] } });
      await logMetric("before", 0.25);
      info = await logModel({
        name: "chat-model",
        model: modelFile("chat-model.ts"),
        modelConfig: { greeting: "Hi" },
        inputExample: withParams(INPUT, { temperature: 0.2 }),
        registeredModelName: "chat",
        params: { kind: "rules" },
        tags: { stage: "test" },
        modelType: "agent",
      });
      await logMetrics({ words: 2, quality: 0.75 });
      await setTag("done", true);
    });
  }, 240_000);
  afterAll(async () => {
    await tracked?.remove();
    vi.unstubAllEnvs();
    await server?.stop();
  });

  const ask = <Result>(question: string, about: Record<string, unknown>) => tracked.python.ask<Result>(question, about);

  const uris = () => [
    `models:/${info.modelId}`,
    "models:/chat/1",
    "models:/chat/latest",
    "models:/chat@champion",
    `runs:/${runId}/chat-model`,
    `${info.artifactPath}`,
  ];

  test("logModel tells what it has made", () => {
    expect(info).toMatchObject({
      modelUri: `models:/${info.modelId}`,
      modelId: expect.stringMatching(/^m-[0-9a-f]{32}$/),
      modelUuid: info.modelId,
      runId,
      artifactPath: expect.stringMatching(/^mlflow-artifacts:/),
      registeredModelVersion: "1",
    });
    expect(String(info.signature?.outputs)).toContain("string");
  });

  test("Python loads it by every URI, and finds signature and example", async () => {
    await ask("set_alias", { name: "chat", alias: "champion", version: "1" });
    const ours = await (await loadModel(info.modelUri)).predict(INPUT, { temperature: 0.1 });
    for (const uri of uris()) {
      expect(await ask("predict_by", { uri, input: INPUT, params: { temperature: 0.1 } }), uri).toEqual(ours);
      expect(await ask("describe_by", { uri }), uri).toEqual({
        signature: JSON.parse(JSON.stringify(info.signature?.toDict())),
        example: INPUT,
        model_id: info.modelId,
        model_uuid: info.modelId,
        run_id: runId,
        artifact_path: info.artifactPath,
      });
    }
  });

  test("we load it by every URI, from the cache the second time", async () => {
    for (const uri of uris()) {
      expect(await (await loadModel(uri, { integrity: info.integrity })).predict(INPUT), uri).toEqual([
        "Hi user 2 Hello there  0.7 100 ",
      ]);
      expect((await getModelInfo(uri)).integrity, uri).toBe(info.integrity);
      expect(JSON.parse(await loadServingExample(uri)), uri).toEqual({ inputs: INPUT, params: { temperature: 0.2 } });
    }
    expect(await validateServingInput("models:/chat@champion", JSON.stringify({ inputs: INPUT }))).toHaveLength(1);
    expect((await getModelInfo("models:/chat/latest")).registeredModelVersion).toBe("1");
  });

  test("mlflow models serve serves it by its alias", { timeout: 300_000 }, async () => {
    const predictions = await (await loadModel("models:/chat@champion")).predict(INPUT, { temperature: 0.2 });
    const served = await ServedModel.start("models:/chat@champion", tracked.folder);
    try {
      const example = await loadServingExample("models:/chat@champion");
      expect(await served.invoke(example)).toEqual({ status: 200, body: { predictions } });
    } finally {
      served.stop();
    }
  });

  test("search_logged_models lists it with params, tags and metrics", async () => {
    const [model] = await ask<object[]>("logged_models", {
      experiment_id: experimentId,
      filter_string: "name = 'chat-model'",
    });
    expect(model).toMatchObject({
      model_id: info.modelId,
      status: "READY",
      type: "agent",
      params: { kind: "rules", temperature: "0.2", nested: '{"a":[1]}' },
      tags: { stage: "test" },
      run_id: runId,
      metrics: [
        ["before", 0.25, 0],
        ["quality", 0.75, 0],
        ["words", 2, 0],
      ],
    });
  });

  test("the run has ended, and has what was logged to it", async () => {
    expect(await ask("run_of", { run_id: runId })).toMatchObject({
      status: "FINISHED",
      name: "first",
      params: { temperature: "0.2", nested: '{"a":[1]}' },
      metrics: { before: 0.25, words: 2, quality: 0.75 },
      tags: { team: "words", done: "true" },
      outputs: [[info.modelId, 0]],
    });
  });

  test("the version has its tags and its alias", async () => {
    expect(await ask("version_of", { name: "chat", alias: "champion" })).toMatchObject({
      version: "1",
      source: `models:/${info.modelId}`,
      run_id: runId,
      tags: { stage: "test" },
      aliases: ["champion"],
      status: "READY",
    });
  });

  test("files and folders become artifacts of the run", async () => {
    await writeFile(join(tracked.folder, "note.txt"), "a note");
    const run = await startRun({ runName: "files" });
    await logArtifact(join(tracked.folder, "note.txt"));
    await logArtifact(join(tracked.folder, "note.txt"), "deep/er");
    await logArtifacts(new URL("../python/fixtures/", import.meta.url), "fixtures");
    await expect(logArtifact(join(tracked.folder, "none.txt"))).rejects.toMatchObject({ code: "TF5072" });
    await expect(logArtifacts(join(tracked.folder, "note.txt"))).rejects.toMatchObject({ code: "TF5072" });
    await endRun();
    expect(await ask("run_of", { run_id: run.info.runId })).toMatchObject({
      status: "FINISHED",
      artifacts: ["deep", "fixtures", "note.txt"],
    });
  });

  test("a run is optional", async () => {
    const alone = await logModel({ name: "alone", model: modelFile("words-model.ts"), inputExample: ["one two"] });
    expect(alone.runId).toBeNull();
    const ours = await (await loadModel(alone.modelUri)).predict(["a b c"]);
    expect(await ask("predict_by", { uri: alone.modelUri, input: ["a b c"] })).toEqual(ours);
  });

  test("what Python logs, we load and describe", async () => {
    const path = join(tracked.folder, "saved");
    await saveModel({ path, model: modelFile("words-model.ts"), inputExample: ["one two"] });
    const logged = await ask<{ model_id: string; run_id: string }>("log_folder", { path, name: "theirs" });
    const expected = await (await loadModel(path)).predict(["a b c"]);
    for (const uri of [`models:/${logged.model_id}`, `runs:/${logged.run_id}/own`, `runs:/${logged.run_id}/theirs`]) {
      expect(await (await loadModel(uri)).predict(["a b c"]), uri).toEqual(expected);
    }
    const sklearn = await ask<{ model_id: string; signature: object }>("log_sklearn", { name: "linear" });
    const described = await getModelInfo("models:/linear/1");
    expect(JSON.parse(JSON.stringify(described.signature?.toDict()))).toEqual(sklearn.signature);
    expect(JSON.parse(await loadServingExample(`models:/${sklearn.model_id}`))).toHaveProperty("dataframe_split");
    await expect(loadModel("models:/linear/1")).rejects.toMatchObject({ code: "TF4014" });
  });

  test("a signature is changed where the model is, and a version carries it when it is registered anew", async () => {
    const signature = inferSignature(["a"], ["b"]);
    await expect(setSignature("models:/chat/1", signature)).rejects.toMatchObject({
      code: "TF5066",
      message: expect.stringContaining(`setSignature("models:/${info.modelId}", signature)`),
    });
    await expect(setSignature("models:/chat@champion", signature)).rejects.toMatchObject({ code: "TF5066" });
    const { modelId } = await logModel({ name: "unsigned", model: modelFile("tensor-model.mjs"), onWarning: () => {} });
    const uri = `models:/${modelId}`;
    expect((await getModelInfo(uri)).signature).toBeNull();
    await setSignature(uri, signature);
    const version = await registerModel(uri, "signed", { tags: { by: "hand" }, requireSignature: true });
    expect(version).toMatchObject({ name: "signed", version: "1", source: uri, status: "READY", tags: { by: "hand" } });
    const read = await ask<{ signature: object }>("describe_by", { uri: "models:/signed/1" });
    expect(read.signature).toEqual(JSON.parse(JSON.stringify(signature.toDict())));
    expect((await loadModel("models:/signed/1")).signature?.equals(signature)).toBe(true);
    const ofRun = `runs:/${runId}/chat-model`;
    await setSignature(ofRun, inferSignature([1]));
    expect((await getModelInfo(info.modelUri)).isSignatureFromTypeHint).toBe(false);
    await setSignature(`${info.artifactPath}`, inferSignature([true]));
    expect(String((await getModelInfo(ofRun)).signature?.inputs)).toContain("boolean");
  });

  test("a version becomes a version of another name", async () => {
    const copy = await registerModel("models:/chat@champion", "copied");
    expect(copy).toMatchObject({ name: "copied", version: "1", source: `models:/${info.modelId}` });
    const again = await registerModel(`runs:/${runId}/chat-model`, "copied");
    expect(again).toMatchObject({ version: "2", source: `models:/${info.modelId}`, runId });
  });

  test("MLmodel is what MLflow writes for a logged model", async () => {
    const file = join(server.folder, "artifacts", `${info.artifactPath}`.replace("mlflow-artifacts:/", ""), "MLmodel");
    const text = await readFile(file, "utf8");
    expect(text).toContain(`model_id: ${info.modelId}\n`);
    expect(text).toContain(`run_id: ${runId}\n`);
    expect(text).toContain(`artifact_path: ${info.artifactPath}\n`);
  });
});
