import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MlflowClient } from "./mlflow-client.ts";
import { openStores } from "./open-stores.ts";
import { storeAddress } from "./store-uri.ts";
import { getRegistryUri, getTrackingUri, isTrackingUriSet, setRegistryUri, setTrackingUri } from "./tracking-uri.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tsfunc-stores-"));
  vi.spyOn(process, "cwd").mockReturnValue(folder);
  vi.stubEnv("MLFLOW_TRACKING_URI", undefined);
  vi.stubEnv("MLFLOW_REGISTRY_URI", undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test.each([
  ["http://host:5000/prefix", { kind: "server", uri: "http://host:5000/prefix" }],
  ["HTTPS://host", { kind: "server", uri: "HTTPS://host" }],
  ["/data/ml runs", { kind: "folder", path: "/data/ml runs" }],
  ["file:///data/ml%20runs", { kind: "folder", path: "/data/ml runs" }],
])("%s is a store", (uri, address) => {
  expect(storeAddress(uri)).toEqual(address);
});

test("paths and file: URIs without a slash are relative to the working directory", () => {
  for (const uri of ["data/runs", "./data/runs", "file:data/runs"]) {
    expect(storeAddress(uri)).toEqual({ kind: "folder", path: join(folder, "data/runs") });
  }
});

test.each([
  ["sqlite:///mlflow.db", "`mlflow server --backend-store-uri sqlite:///mlflow.db`"],
  ["sqlite:///my $(x).db", "--backend-store-uri 'sqlite:///my $(x).db'`"],
  ["mysql+pymysql://u@h/d", "mysql+pymysql://u@h/d"],
  ["databricks", "Databricks"],
  ["databricks://profile", "Databricks"],
  ["uc:http://host", "Databricks"],
  ["s3://bucket", "the scheme `s3` is unknown"],
])("%s is refused with what to do", (uri, said) => {
  expect(() => storeAddress(uri)).toThrow(said);
  expect(() => storeAddress(uri)).toThrow("TF5032");
});

test("the password of a database is not shown", () => {
  expect(() => storeAddress("postgresql://ada:hunter2@host/db")).toThrow("postgresql://ada:***@host/db");
});

test("the default is .tsfunc/mlruns, or mlruns where it holds an experiment", () => {
  expect(getTrackingUri()).toBe(pathToFileURL(join(folder, ".tsfunc/mlruns")).href);
  mkdirSync(join(folder, "mlruns/0"), { recursive: true });
  expect(getTrackingUri()).toBe(pathToFileURL(join(folder, ".tsfunc/mlruns")).href);
  writeFileSync(join(folder, "mlruns/0/meta.yaml"), "");
  expect(getTrackingUri()).toBe(pathToFileURL(join(folder, "mlruns")).href);
  expect(isTrackingUriSet()).toBe(false);
});

test("what was set counts, and the registry follows the tracking URI", () => {
  setTrackingUri("http://host:5000");
  expect([getTrackingUri(), getRegistryUri(), isTrackingUriSet()]).toEqual([
    "http://host:5000",
    "http://host:5000",
    true,
  ]);
  setRegistryUri(new URL("http://other:5000"));
  expect(getRegistryUri()).toBe("http://other:5000/");
  setTrackingUri(null);
  setRegistryUri(null);
  expect(getRegistryUri()).toBe(getTrackingUri());
});

test("stores of a server keep no credentials in their URI", async () => {
  const stores = await openStores({ trackingUri: "http://ada:hunter2@host:5000/" });
  expect(stores).toMatchObject({ registryUri: "http://host:5000", tracking: { uri: "http://host:5000" } });
  expect(JSON.stringify([stores.tracking.uri, stores.registry.uri, stores.http?.base])).not.toContain("hunter2");
});

test("the registry of a Unity Catalog opens, and refuses every call", async () => {
  const { registry, registryUri } = await openStores({ trackingUri: folder, registryUri: "databricks-uc" });
  expect(registryUri).toBe("databricks-uc");
  await expect(registry.createModelVersion({ name: "a.b.c", source: "models:/m-1" })).rejects.toMatchObject({
    code: "TF5032",
  });
});

test("a client on a folder tells the story of a model", async () => {
  const client = new MlflowClient({ trackingUri: join(folder, "runs") });
  const experimentId = await client.createExperiment("stories", { tags: { count: 3 } });
  const { info } = await client.createRun(experimentId, { runName: "one", tags: { "mlflow.user": "ada" } });
  expect(info).toMatchObject({ experimentId, runName: "one", userId: "ada", status: "RUNNING" });
  await client.logParam(info.runId, "depth", 3);
  await client.logMetric(info.runId, "loss", 0.5);
  await client.setTag(info.runId, "ok", true);
  await client.setTerminated(info.runId);
  expect(await client.getRun(info.runId)).toMatchObject({
    info: { status: "FINISHED" },
    data: { params: { depth: "3" }, metrics: { loss: 0.5 }, tags: { ok: "true" } },
  });
  const { modelId } = await client.createLoggedModel(experimentId, { name: "chat", sourceRunId: info.runId });
  await client.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
  await client.createRegisteredModel("chat");
  await client.createModelVersion("chat", `models:/${modelId}`, { modelId, tags: { a: 1 }, description: "words" });
  await client.setRegisteredModelAlias("chat", "champion", 1);
  const copy = await client.copyModelVersion("models:/chat@champion", "talk");
  expect(copy).toMatchObject({ name: "talk", version: "1", description: "words", tags: { a: "1" } });
  expect((await client.searchRuns([experimentId], { filterString: "params.depth = '3'" })).items).toHaveLength(1);
  await expect(client.copyModelVersion("runs:/x", "talk")).rejects.toMatchObject({ code: "TF5038" });
});

test("a child run knows its parent", async () => {
  const client = new MlflowClient({ trackingUri: folder });
  const parent = await client.createRun("0");
  const child = await client.createRun("0", { tags: { "mlflow.parentRunId": parent.info.runId } });
  expect((await client.getParentRun(child.info.runId))?.info.runId).toBe(parent.info.runId);
  expect(await client.getParentRun(parent.info.runId)).toBeNull();
});
