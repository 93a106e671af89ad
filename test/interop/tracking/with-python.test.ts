import { MlflowClient } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasMlflow, Python } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";

describe.skipIf(!hasMlflow())("one server, two languages", () => {
  let server: MlflowServer;
  let python: Python;
  let client: MlflowClient;
  beforeAll(async () => {
    server = await MlflowServer.start();
    python = new Python(server.folder, new URL("tracking_prober.py", import.meta.url));
    client = new MlflowClient({ trackingUri: server.uri });
  }, 150_000);
  afterAll(async () => {
    python?.end();
    await server?.stop();
  });

  function ask<Result>(question: string, about: Readonly<Record<string, unknown>>): Promise<Result> {
    return python.ask<Result>(question, { uri: server.uri, ...about });
  }

  test("Python reads what the client wrote", async () => {
    const tags = { team: "ts", "odd / key": "ü'\"", count: 3 };
    const id = await client.createExperiment("from here", { tags });
    const texts = { team: "ts", "odd / key": "ü'\"", count: "3" };
    expect(await ask("read_experiment", { name: "from here" })).toMatchObject({ id, stage: "active", tags: texts });

    const options = { runName: "one", startTime: 1000, tags: { "mlflow.user": "ada" } };
    const { runId } = (await client.createRun(id, options)).info;
    const { modelId } = await client.createLoggedModel(id, {
      name: "chat",
      sourceRunId: runId,
      modelType: "agent",
      params: { q: true },
      tags: { stage: "dev" },
    });
    await client.logOutputs(runId, [{ modelId, step: 4 }]);
    await client.logParam(runId, "p", 1.5);
    await client.setTag(runId, "t", "ü");
    await client.logMetric(runId, "loss", 0.5, { timestamp: 5, step: 1 });
    await client.logMetric(runId, "loss", Number.NaN, { timestamp: 6, step: 2 });
    await client.logMetric(runId, "f1", 0.25, { timestamp: 9, step: 2, modelId });
    await client.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
    await client.setTerminated(runId, { status: "FAILED", endTime: 2000 });
    const f1 = { key: "f1", value: 0.25, timestamp: 9, step: 2 };
    const loss = { key: "loss", value: 0.5, timestamp: 5, step: 1 };
    expect(await ask("read_run", { run_id: runId })).toMatchObject({
      name: "one",
      user: "ada",
      status: "FAILED",
      start: 1000,
      end: 2000,
      params: { p: "1.5" },
      tags: { t: "ü" },
      history: [f1, loss, { key: "loss", value: "nan", timestamp: 6, step: 2 }],
      outputs: [[modelId, 4]],
    });
    expect(await ask("read_model", { model_id: modelId })).toMatchObject({
      name: "chat",
      status: "READY",
      type: "agent",
      run: runId,
      params: { q: "true" },
      tags: { stage: "dev" },
      metrics: [f1],
    });

    await client.createRegisteredModel("talk", { tags: { a: 1 }, description: "words" });
    await client.createModelVersion("talk", `models:/${modelId}`, { modelId, tags: { b: 2 }, description: "first" });
    await client.setRegisteredModelAlias("talk", "champion", 1);
    expect(await ask("read_registered", { name: "talk" })).toMatchObject({
      description: "words",
      tags: { a: "1" },
      aliases: { champion: "1" },
      versions: { 1: { source: `models:/${modelId}`, tags: { b: "2" }, description: "first", status: "READY" } },
    });
    await client.copyModelVersion("models:/talk@champion", "copy");
    expect(await ask("read_registered", { name: "copy" })).toMatchObject({
      versions: { 1: { source: "models:/talk/1", tags: { b: "2" }, description: "first" } },
    });
    expect(await client.getModelVersionDownloadUri("copy", 1)).toContain(modelId);
  });

  test("the client reads what Python wrote", async () => {
    const { experiment, run, model } = await ask<Record<"experiment" | "run" | "model", string>>("write_story", {
      name: "from Python",
    });
    expect(await client.getExperimentByName("from Python")).toMatchObject({
      experimentId: experiment,
      tags: { team: "py", "odd / key": "ü'\"" },
    });
    expect(await client.getRun(run)).toMatchObject({
      info: { runName: "one", userId: "ada", status: "FAILED", startTime: 1000, endTime: 2000 },
      data: {
        params: { p: "1", long: "x".repeat(6000) },
        metrics: { loss: Number.NaN, big: 1e300, f1: 0.25 },
        tags: { t: "1", u: "ü" },
      },
      outputs: [{ modelId: model, step: 4 }],
    });
    expect(await client.getMetricHistory(run, "loss")).toMatchObject([
      { value: 0.5, timestamp: 5, step: 1 },
      { value: Number.NaN, timestamp: 6, step: 2 },
    ]);
    expect(await client.getLoggedModel(model)).toMatchObject({
      name: "chat",
      modelType: "agent",
      sourceRunId: run,
      status: "LOGGED_MODEL_READY",
      params: { q: "2" },
      tags: { stage: "dev" },
      metrics: [{ key: "f1", value: 0.25, timestamp: 9, step: 2, modelId: model, runId: run }],
    });
    expect(await client.getRegisteredModel("from Python")).toMatchObject({
      description: "words",
      tags: { a: "1" },
      aliases: { champion: "1" },
    });
    expect(await client.getModelVersionByAlias("from Python", "champion")).toMatchObject({
      version: "1",
      source: `models:/${model}`,
      modelId: model,
      tags: { b: "2" },
      aliases: ["champion"],
    });
  });
});
