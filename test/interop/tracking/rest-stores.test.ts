import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHttpClient } from "../../../packages/mlflow/src/http/open-http-client.ts";
import type { RegistryStore } from "../../../packages/mlflow/src/registry/registry-store.ts";
import { openRestRegistryStore } from "../../../packages/mlflow/src/registry/rest-registry-store.ts";
import { openRestTrackingStore } from "../../../packages/mlflow/src/tracking/rest-tracking-store.ts";
import type { TrackingStore } from "../../../packages/mlflow/src/tracking/tracking-store.ts";
import { hasMlflow } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";

describe.skipIf(!hasMlflow())("the stores of a real server", () => {
  let server: MlflowServer;
  let tracking: TrackingStore;
  let registry: RegistryStore;
  beforeAll(async () => {
    server = await MlflowServer.start();
    const http = openHttpClient(server.uri, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1" });
    tracking = openRestTrackingStore(http);
    registry = openRestRegistryStore(http);
  }, 150_000);
  afterAll(() => server?.stop());

  test("experiments", async () => {
    const id = await tracking.createExperiment({ name: "first", tags: { team: "a", "odd / key": "ü'\"" } });
    expect(await tracking.getExperiment(id)).toMatchObject({
      experimentId: id,
      name: "first",
      lifecycleStage: "active",
      tags: { team: "a", "odd / key": "ü'\"" },
    });
    expect((await tracking.getExperimentByName("first"))?.experimentId).toBe(id);
    expect(await tracking.getExperimentByName("none")).toBeNull();
    await expect(tracking.createExperiment({ name: "first" })).rejects.toMatchObject({
      code: "TF5008",
      errorCode: "RESOURCE_ALREADY_EXISTS",
    });
    await expect(tracking.getExperiment("4711")).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    await tracking.renameExperiment(id, "renamed");
    await tracking.setExperimentTag(id, "team", "b");
    expect(await tracking.getExperiment(id)).toMatchObject({ name: "renamed", tags: { team: "b" } });
    await tracking.deleteExperiment(id);
    expect((await tracking.getExperimentByName("renamed"))?.lifecycleStage).toBe("deleted");
    await tracking.restoreExperiment(id);
    const found = await tracking.searchExperiments({ filter: "tags.team = 'b'" });
    expect(found.items.map(({ experimentId }) => experimentId)).toEqual([id]);
    const ordered = await tracking.searchExperiments({ orderBy: ["name DESC"], maxResults: 1 });
    expect(ordered.items.map(({ name }) => name)).toEqual(["renamed"]);
    expect(ordered.nextPageToken).not.toBeNull();
    const next = await tracking.searchExperiments({
      orderBy: ["name DESC"],
      maxResults: 1,
      pageToken: ordered.nextPageToken ?? "",
    });
    expect(next.items.map(({ name }) => name)).toEqual(["Default"]);
    expect(next.nextPageToken).toBeNull();
  });

  test("runs", async () => {
    const experimentId = await tracking.createExperiment({ name: "runs" });
    const run = await tracking.createRun({
      experimentId,
      runName: "one",
      userId: "ada",
      startTime: 1000,
      tags: { a: "1" },
    });
    expect(run).toMatchObject({
      info: { experimentId, runName: "one", userId: "ada", status: "RUNNING", startTime: 1000, endTime: null },
      data: { params: {}, metrics: {}, tags: { a: "1" } },
      outputs: [],
    });
    const { runId } = run.info;
    const params = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`p${index}`, String(index)]));
    const many = Array.from({ length: 1500 }, (_, step) => ({
      key: "loss",
      value: 1 / (step + 1),
      timestamp: 5,
      step,
    }));
    await tracking.logBatch(runId, {
      params,
      tags: { b: "2" },
      metrics: [
        ...many,
        { key: "odd", value: Number.NaN, timestamp: 6, step: 0 },
        { key: "big", value: 1e300, timestamp: 6, step: -1 },
      ],
    });
    await tracking.updateRun(runId, { status: "FINISHED", endTime: 2000, runName: "two" });
    await tracking.deleteTag(runId, "a");
    const read = await tracking.getRun(runId);
    expect(read.data.params).toEqual(params);
    expect(read.data.metrics).toEqual({ loss: 1 / 1500, odd: Number.NaN, big: 1e300 });
    expect(read.data.tags).toMatchObject({ b: "2" });
    expect(read.data.tags).not.toHaveProperty("a");
    expect(read.info).toMatchObject({ status: "FINISHED", endTime: 2000, runName: "two" });
    const history = await tracking.getMetricHistory(runId, "loss");
    expect(history.toSorted((one, other) => one.step - other.step).map(({ value }) => value)).toEqual(
      many.map(({ value }) => value),
    );
    await tracking.deleteRun(runId);
    expect((await tracking.searchRuns({ experimentIds: [experimentId] })).items).toEqual([]);
    expect((await tracking.searchRuns({ experimentIds: [experimentId], viewType: "DELETED_ONLY" })).items).toHaveLength(
      1,
    );
    await tracking.restoreRun(runId);
    const found = await tracking.searchRuns({
      experimentIds: [experimentId],
      filter: "params.p7 = '7' AND metrics.loss < 1",
    });
    expect(found.items.map(({ info }) => info.runId)).toEqual([runId]);
    await expect(tracking.getRun("0".repeat(32))).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    await expect(tracking.logBatch(runId, { params: { p7: "8" } })).rejects.toMatchObject({
      errorCode: "INVALID_PARAMETER_VALUE",
    });
  });

  test("logged models", async () => {
    const experimentId = await tracking.createExperiment({ name: "models" });
    const { info } = await tracking.createRun({ experimentId, startTime: 1 });
    const params = Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`p${index}`, String(index)]));
    const model = await tracking.createLoggedModel({
      experimentId,
      name: "chat",
      sourceRunId: info.runId,
      modelType: "agent",
      params,
      tags: { stage: "dev" },
    });
    expect(model).toMatchObject({
      experimentId,
      name: "chat",
      sourceRunId: info.runId,
      modelType: "agent",
      status: "LOGGED_MODEL_PENDING",
      params,
      tags: { stage: "dev" },
      metrics: [],
    });
    const { modelId } = model;
    await tracking.logOutputs(info.runId, [{ modelId, step: 3 }]);
    expect((await tracking.getRun(info.runId)).outputs).toEqual([{ modelId, step: 3 }]);
    await tracking.logBatch(info.runId, { metrics: [{ key: "f1", value: 0.5, timestamp: 9, step: 2, modelId }] });
    expect((await tracking.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY")).status).toBe("LOGGED_MODEL_READY");
    await tracking.logLoggedModelParams(modelId, { more: "yes" });
    await tracking.setLoggedModelTags(modelId, { "odd key ü": "x", stage: "prod" });
    await tracking.deleteLoggedModelTag(modelId, "odd key ü");
    const read = await tracking.getLoggedModel(modelId);
    expect(read.params.more).toBe("yes");
    expect(read.tags).toMatchObject({ stage: "prod" });
    expect(read.tags).not.toHaveProperty("odd key ü");
    expect(read.metrics).toMatchObject([{ key: "f1", value: 0.5, timestamp: 9, step: 2, modelId, runId: info.runId }]);
    const search = {
      experimentIds: [experimentId],
      filter: "tags.stage = 'prod'",
      orderBy: ["creation_timestamp DESC"],
    };
    expect((await tracking.searchLoggedModels(search)).items.map((found) => found.modelId)).toEqual([modelId]);
    await expect(tracking.deleteLoggedModelTag(modelId, "a/b")).rejects.toMatchObject({ code: "TF5037" });
    await tracking.deleteLoggedModel(modelId);
    await expect(tracking.getLoggedModel(modelId)).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
  });

  test("registered models and versions", async () => {
    const experimentId = await tracking.createExperiment({ name: "registry" });
    const { modelId } = await tracking.createLoggedModel({ experimentId, name: "chat" });
    await tracking.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
    const registered = await registry.createRegisteredModel({ name: "chat", description: "words", tags: { a: "1" } });
    expect(registered).toMatchObject({ name: "chat", description: "words", tags: { a: "1" }, aliases: {} });
    await expect(registry.createRegisteredModel({ name: "chat" })).rejects.toMatchObject({
      errorCode: "RESOURCE_ALREADY_EXISTS",
    });
    const source = `models:/${modelId}`;
    const first = await registry.createModelVersion({ name: "chat", source, modelId, tags: { b: "2" } });
    expect(first).toMatchObject({ name: "chat", version: "1", status: "READY", source, modelId, tags: { b: "2" } });
    await registry.createModelVersion({ name: "chat", source, description: "second" });
    expect(await registry.getLatestVersion("chat")).toMatchObject({ version: "2", description: "second" });
    await registry.setRegisteredModelAlias("chat", "champion", "1");
    expect(await registry.getModelVersionByAlias("chat", "champion")).toMatchObject({
      version: "1",
      aliases: ["champion"],
    });
    expect((await registry.getRegisteredModel("chat")).aliases).toEqual({ champion: "1" });
    await registry.setRegisteredModelTag("chat", "a", "3");
    await registry.setModelVersionTag("chat", "1", "c", "4");
    await registry.deleteModelVersionTag("chat", "1", "b");
    const read = await registry.getModelVersion("chat", "1");
    expect(read.tags).toMatchObject({ c: "4" });
    expect(read.tags).not.toHaveProperty("b");
    expect(await registry.getModelVersionDownloadUri("chat", "1")).toContain(modelId);
    expect((await registry.updateModelVersion("chat", "2", "other")).description).toBe("other");
    expect((await registry.updateRegisteredModel("chat", "text")).description).toBe("text");
    expect((await registry.renameRegisteredModel("chat", "talk")).name).toBe("talk");
    const versions = await registry.searchModelVersions({ filter: "name = 'talk'", orderBy: ["version_number ASC"] });
    expect(versions.items.map(({ version }) => version)).toEqual(["1", "2"]);
    expect((await registry.searchRegisteredModels({ filter: "name LIKE 'tal%'" })).items).toHaveLength(1);
    await registry.deleteRegisteredModelAlias("talk", "champion");
    await expect(registry.getModelVersionByAlias("talk", "champion")).rejects.toMatchObject({ code: "TF5008" });
    await registry.deleteRegisteredModelTag("talk", "a");
    await registry.deleteModelVersion("talk", "2");
    expect((await registry.getLatestVersion("talk")).version).toBe("1");
    await registry.deleteRegisteredModel("talk");
    await expect(registry.getRegisteredModel("talk")).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
  });
});
