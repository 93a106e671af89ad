import { inspect } from "node:util";
import {
  enableTracing,
  getModelInfo,
  loadModel,
  logModel,
  MlflowClient,
  registerModel,
  setExperiment,
  setTrackingUri,
  withRun,
} from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { hasMlflow } from "../python/python.ts";
import { ADMIN, authorizationOf, basicAuth } from "../server/basic-auth.ts";
import { FaultyProxy } from "../server/faulty-proxy.ts";
import { MlflowServer } from "../server/mlflow-server.ts";
import { modelFile, TrackedFolder } from "./tracked-folder.ts";

describe.skipIf(!hasMlflow())("models on a server that asks for a password, behind a proxy that fails", () => {
  let server: MlflowServer;
  let proxy: FaultyProxy;
  let tracked: TrackedFolder;
  beforeAll(async () => {
    server = await MlflowServer.start((folder) => basicAuth(folder));
    proxy = await FaultyProxy.start(server.uri, 1000);
    vi.stubEnv("MLFLOW_TRACKING_USERNAME", ADMIN.username);
    vi.stubEnv("MLFLOW_TRACKING_PASSWORD", ADMIN.password);
    vi.stubEnv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "1");
    vi.stubEnv("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", "0");
    tracked = await TrackedFolder.create();
    setTrackingUri(proxy.uri);
    await tracked.python.ask("use", { tracking_uri: server.uri });
  }, 240_000);
  afterAll(async () => {
    await tracked?.remove();
    vi.unstubAllEnvs();
    await proxy?.[Symbol.asyncDispose]();
    await server?.stop();
  });

  const log = (more: { readonly modelId?: string } = {}) =>
    logModel({
      name: "words",
      model: modelFile("words-model.ts"),
      inputExample: ["one two"],
      registeredModelName: "words",
      onWarning: () => {},
      ...more,
    });

  const statuses = async () =>
    (await tracked.python.ask<{ status: string }[]>("logged_models", { experiment_id: "0" })).map(
      ({ status }) => status,
    );

  test("a wrong password makes nothing, and stands in no error", async () => {
    const wrong = { ...ADMIN, password: "wrong horse" };
    vi.stubEnv("MLFLOW_TRACKING_PASSWORD", wrong.password);
    const calls: Record<string, () => Promise<unknown>> = {
      log,
      load: () => loadModel("models:/words/1"),
      loadArtifacts: () => loadModel("mlflow-artifacts:/0/models/m-1/artifacts"),
      describe: () => getModelInfo("models:/m-1"),
      register: () => registerModel("models:/m-1", "words"),
      setExperiment: () => setExperiment("mine"),
      startRun: () => withRun(() => {}),
      trace: () => enableTracing({ experiment: "traces", trackingUri: proxy.uri }),
    };
    for (const [name, call] of Object.entries(calls)) {
      const error = await call().catch((thrown) => thrown);
      expect(error, name).toMatchObject({ errorCode: "UNAUTHENTICATED", message: expect.stringContaining("admin") });
      const shown = inspect(error, { depth: null, showHidden: true });
      expect(shown, name).not.toMatch(/wrong horse|wrong%20horse/);
      expect(shown, name).not.toContain(authorizationOf(wrong).replace("Basic ", ""));
    }
    vi.stubEnv("MLFLOW_TRACKING_PASSWORD", ADMIN.password);
    expect(await statuses()).toEqual([]);
    const { items } = await new MlflowClient().searchExperiments();
    expect(items.map(({ name }) => name)).toEqual(["Default"]);
  });

  test("a broken upload ends as UPLOAD_FAILED, and the same call goes on with it", async () => {
    proxy.arm(/^PUT .*\/MLmodel/, "drop", Number.POSITIVE_INFINITY);
    const error = await log().catch((thrown) => thrown);
    expect(proxy.disarm()).toBeGreaterThan(0);
    expect(error).toMatchObject({ code: "TF5067", parameters: { status: "LOGGED_MODEL_UPLOAD_FAILED" } });
    expect(error.message).not.toContain(ADMIN.password);
    const { modelId } = error.parameters;
    expect(await statuses()).toEqual([expect.stringContaining("FAILED")]);
    await expect(loadModel(`models:/${modelId}`)).rejects.toMatchObject({ code: "TF5064" });
    await expect(new MlflowClient().getLatestVersion("words")).rejects.toMatchObject({
      errorCode: "RESOURCE_DOES_NOT_EXIST",
    });

    proxy.arm(/^PUT .*\/tsfunc_arrow_v1\.mjs/, "drop", Number.POSITIVE_INFINITY);
    const info = await log({ modelId });
    expect(proxy.disarm(), "files that are there are not sent again").toBe(0);
    expect(info).toMatchObject({ modelId, registeredModelVersion: "1" });
    expect(await statuses()).toEqual(["READY"]);
    const ours = await (await loadModel("models:/words/1", { integrity: true })).predict(["a b c"]);
    expect(await tracked.python.ask("predict_by", { uri: "models:/words/1", input: ["a b c"] })).toEqual(ours);
  });

  test("a registration that fails leaves the logged model, and says how to register it", async () => {
    proxy.arm(/\/model-versions\/create/, "drop", Number.POSITIVE_INFINITY);
    const error = await log().catch((thrown) => thrown);
    proxy.disarm();
    expect(error).toMatchObject({ code: "TF5071", parameters: { name: "words" } });
    expect(await statuses()).toEqual(["READY", "READY"]);
    expect(await (await loadModel(error.parameters.uri)).predict(["a"])).toHaveLength(1);
  });
});
