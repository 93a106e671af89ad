import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import {
  getModelInfo,
  listModelFiles,
  loadModel,
  loadServingExample,
  logArtifact,
  logModel,
  MlflowClient,
  type ModelInfo,
  saveModel,
  setExperiment,
  setSignature,
  setTrackingUri,
  withRun,
} from "@tsfunc/mlflow";
import { inferSignature } from "@tsfunc/runtime/infer";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { OBJECT_STORES, type ObjectStore } from "../artifacts/object-stores.ts";
import { bytesOf } from "../artifacts/sample-files.ts";
import { hasMlflow } from "../python/python.ts";
import { FaultyProxy } from "../server/faulty-proxy.ts";
import { MlflowServer } from "../server/mlflow-server.ts";
import { modelFile, TrackedFolder } from "./tracked-folder.ts";

const MIB = 1024 * 1024;

describe.skipIf(!hasMlflow()).each(OBJECT_STORES)("models whose files are in $name", ({ start }) => {
  let store: ObjectStore;
  let proxy: FaultyProxy;
  let server: MlflowServer;
  let tracked: TrackedFolder;
  let data: string;
  let experimentId: string;
  let runId: string;
  let info: ModelInfo;
  beforeAll(async () => {
    store = await start();
    // Between us and the store; everybody else goes there by the short way.
    proxy = await FaultyProxy.start(store.url, 1000);
    const env = { ...store.env(proxy.uri), MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE: String(5 * MIB) };
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const args = ["--default-artifact-root", store.uri, "--no-serve-artifacts"];
    server = await MlflowServer.start({ args, env: store.env() });
    tracked = await TrackedFolder.create({ ...store.env(), MLFLOW_EXPERIMENT_NAME: "objects" });
    setTrackingUri(server.uri);
    await tracked.python.ask("use", { tracking_uri: server.uri });
    data = join(tracked.folder, "data.bin");
    await writeFile(data, bytesOf(12 * MIB));
    ({ experimentId } = await setExperiment("objects"));
    await withRun(async (run) => {
      ({ runId } = run.info);
      info = await log({ artifacts: {}, registeredModelName: "numbers" });
      await logArtifact(data, "deep/er");
    });
    await new MlflowClient().setRegisteredModelAlias("numbers", "champion", "1");
  }, 240_000);
  afterAll(async () => {
    await tracked?.remove();
    vi.unstubAllEnvs();
    await server?.stop();
    await proxy?.[Symbol.asyncDispose]();
    await store?.stop();
  });

  const ask = <Result>(question: string, about: Record<string, unknown>) => tracked.python.ask<Result>(question, about);

  const log = (more: Partial<Parameters<typeof logModel>[0]> = {}) =>
    logModel({
      name: "numbers",
      model: modelFile("words-model.ts"),
      artifacts: { data },
      inputExample: ["one two"],
      onWarning: () => {},
      ...more,
    });

  const uris = () => [
    `models:/${info.modelId}`,
    "models:/numbers/1",
    "models:/numbers/latest",
    "models:/numbers@champion",
    `runs:/${runId}/numbers`,
    `${info.artifactPath}`,
  ];

  const statusOf = async (modelId: string) => (await new MlflowClient().getLoggedModel(modelId)).status;

  /** The files of models that were sent while something was done. */
  async function sentDuring(work: () => Promise<unknown>): Promise<ReadonlySet<string>> {
    proxy.requests.length = 0;
    await work();
    const found = proxy.requests.map((request) => /^PUT .*\/models\/m-\w+\/artifacts\/([^?]+)/.exec(request)?.[1]);
    return new Set(found.filter((path) => path !== undefined));
  }

  async function expectWhole({ modelId, integrity }: ModelInfo): Promise<void> {
    expect(await statusOf(`${modelId}`)).toBe("LOGGED_MODEL_READY");
    const uri = `models:/${modelId}`;
    const ours = await (await loadModel(uri, { integrity })).predict(["a b c"]);
    expect(await ask("predict_by", { uri, input: ["a b c"] })).toEqual(ours);
  }

  async function expectHidden(modelId: string): Promise<void> {
    await expect(loadModel(`models:/${modelId}`)).rejects.toMatchObject({ code: "TF5064" });
    await expect(ask("predict_by", { uri: `models:/${modelId}`, input: ["a"] })).rejects.toThrow("MLmodel");
  }

  test("Python and we load, describe and list it by every URI", async () => {
    expect(info.artifactPath).toMatch(new RegExp(`^${store.uri}/`));
    const expected = await (await loadModel(info.modelUri)).predict(["a b c"]);
    for (const uri of uris()) {
      expect(await (await loadModel(uri, { integrity: info.integrity })).predict(["a b c"]), uri).toEqual(expected);
      expect(await ask("predict_by", { uri, input: ["a b c"] }), uri).toEqual(expected);
      expect(await ask("describe_by", { uri }), uri).toMatchObject({
        signature: JSON.parse(JSON.stringify(info.signature?.toDict())),
        example: ["one two"],
        model_id: info.modelId,
        run_id: runId,
      });
      expect((await getModelInfo(uri)).integrity, uri).toBe(info.integrity);
      expect(JSON.parse(await loadServingExample(uri)), uri).toEqual({ inputs: ["one two"] });
      expect(await listModelFiles(uri), uri).toContainEqual({ path: "input_example.json", size: 11 });
    }
    expect(await ask("run_of", { run_id: runId })).toMatchObject({ status: "FINISHED", artifacts: ["deep"] });
  });

  test("we load what Python logged", async () => {
    const path = join(tracked.folder, "saved");
    await saveModel({ path, model: modelFile("words-model.ts"), inputExample: ["one two"], onWarning: () => {} });
    const logged = await ask<{ model_id: string; run_id: string }>("log_folder", { path, name: "theirs" });
    const expected = await (await loadModel(path)).predict(["a b c"]);
    for (const uri of [`models:/${logged.model_id}`, `runs:/${logged.run_id}/own`, `runs:/${logged.run_id}/theirs`]) {
      expect(await (await loadModel(uri)).predict(["a b c"]), uri).toEqual(expected);
    }
  });

  test("a signature is changed where the model is", async () => {
    const signature = inferSignature(["a"], ["b"]);
    const { modelUri } = await log({ artifacts: {}, name: "signed" });
    await setSignature(modelUri, signature);
    expect(await ask("describe_by", { uri: modelUri })).toMatchObject({
      signature: JSON.parse(JSON.stringify(signature.toDict())),
    });
    expect((await loadModel(modelUri)).signature?.equals(signature)).toBe(true);
  });

  test("an upload that is stopped in the middle of a file says what remains, and the same call sends only that", async () => {
    const stop = new AbortController();
    void proxy.arm(/^PUT .*data\.bin\?.*(partNumber=2|comp=block&)/, "slow", 1).then(() => stop.abort());
    const error = await log({ signal: stop.signal }).catch((thrown) => thrown);
    proxy.disarm();
    expect(error).toMatchObject({
      code: "TF5067",
      message: expect.stringMatching(/what remains: .*data\.bin/),
      parameters: { status: "LOGGED_MODEL_UPLOAD_FAILED" },
      cause: { code: "TF5014", parameters: { remaining: expect.stringContaining("MLmodel") } },
    });
    const { modelId } = error.parameters;
    expect(await statusOf(modelId)).toBe("LOGGED_MODEL_UPLOAD_FAILED");
    await expectHidden(modelId);
    const { done, total } = error.cause.parameters;
    const sent = await sentDuring(async () => expectWhole(await log({ modelId })));
    expect([...sent]).toEqual(expect.arrayContaining(["artifacts/data/data.bin", "MLmodel"]));
    expect(sent.size).toBe(total - done);
  });

  test("an upload that fails ends as UPLOAD_FAILED without a secret in its error, and is gone on with", async () => {
    proxy.arm(/^PUT .*\/MLmodel(\?|$)/, "drop", Number.POSITIVE_INFINITY);
    const error = await log({ registeredModelName: "failed" }).catch((thrown) => thrown);
    expect(proxy.disarm(), "five times, each of them three times by the package of the store").toBe(15);
    expect(error).toMatchObject({ code: "TF5067", parameters: { status: "LOGGED_MODEL_UPLOAD_FAILED" } });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain(store.secret);
    const { modelId } = error.parameters;
    expect(await statusOf(modelId)).toBe("LOGGED_MODEL_UPLOAD_FAILED");
    await expectHidden(modelId);
    const sent = await sentDuring(async () => expectWhole(await log({ modelId, registeredModelName: "failed" })));
    expect([...sent]).toEqual(["MLmodel"]);
    expect((await getModelInfo("models:/failed/1")).modelId).toBe(modelId);
  });

  test("what a process that was killed has left is pending, and the next one sends what remains", async () => {
    const script = fileURLToPath(new URL("fixtures/log-and-die.mjs", import.meta.url));
    const settings = { trackingUri: server.uri, artifact: data, version: 1 };
    const run = (more: object = {}) => spawn(process.execPath, [script, JSON.stringify({ ...settings, ...more })]);
    const doomed = run();
    await proxy.arm(/^PUT .*\/MLmodel(\?|$)/, "slow", 1);
    doomed.kill("SIGKILL");
    await once(doomed, "close");
    const crash = await new MlflowClient().getExperimentByName("crash");
    const { items } = await new MlflowClient().searchLoggedModels([`${crash?.experimentId}`]);
    expect(items).toMatchObject([{ name: "doomed", status: "LOGGED_MODEL_PENDING" }]);
    const modelId = `${items[0]?.modelId}`;
    await expectHidden(modelId);
    const sent = await sentDuring(async () => {
      expect(await once(run({ modelId }), "close")).toEqual([0, null]);
    });
    expect([...sent]).toEqual(["MLmodel"]);
    expect(await (await loadModel(`models:/${modelId}`, { integrity: true })).predict([1])).toEqual([2]);
    expect((await getModelInfo("models:/doomed/1")).modelId).toBe(modelId);
  });

  test("Python finds the models that are whole", async () => {
    const models = await ask<{ name: string; status: string }[]>("logged_models", { experiment_id: experimentId });
    expect(
      models
        .filter(({ status }) => status === "READY")
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["numbers", "numbers", "numbers", "signed", "theirs"]);
  });
});
