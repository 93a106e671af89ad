import { MlflowClient } from "@tsfunc/mlflow";
import { describe, expect, test } from "vitest";
import { hasPythonEnvironment, pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { hasMlflow } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";

const VERSIONS = [
  ["oldest", "3.0."],
  ["newest", "3.18."],
] as const;

describe.skipIf(!hasMlflow()).each(VERSIONS)("the %s server that is supported, MLflow %s", (environment, version) => {
  test.skipIf(!hasEnvironment(environment))("takes the story of a model", { timeout: 600_000 }, async () => {
    const server = await MlflowServer.start({ python: pythonOfEnvironment(environment) });
    try {
      expect(await (await fetch(`${server.uri}/version`)).text()).toMatch(version);
      await tellStory(new MlflowClient({ trackingUri: server.uri }));
    } finally {
      await server.stop();
    }
  });
});

function hasEnvironment(environment: (typeof VERSIONS)[number][0]): boolean {
  if (hasPythonEnvironment(environment)) return true;
  if (process.env.CI === "true") throw new Error(`The ${environment} MLflow is not installed: npm test installs it.`);
  console.warn(`Skipped: the ${environment} MLflow is not installed; npm test installs it.`);
  return false;
}

async function tellStory(client: MlflowClient): Promise<void> {
  const experimentId = await client.createExperiment("story", { tags: { a: 1 } });
  expect(await client.getExperimentByName("story")).toMatchObject({ experimentId, tags: { a: "1" } });
  const { runId } = (await client.createRun(experimentId, { runName: "one" })).info;
  await client.logParam(runId, "p", 1);
  await client.logMetric(runId, "loss", 0.5);
  const { modelId } = await client.createLoggedModel(experimentId, {
    name: "chat",
    sourceRunId: runId,
    params: { q: 2 },
  });
  await client.logOutputs(runId, [{ modelId, step: 0 }]);
  await client.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
  await client.setLoggedModelTags(modelId, { stage: "dev" });
  await client.setTerminated(runId);
  expect(await client.getRun(runId)).toMatchObject({
    info: { status: "FINISHED", runName: "one" },
    data: { params: { p: "1" }, metrics: { loss: 0.5 } },
    outputs: [{ modelId }],
  });
  const { items } = await client.searchLoggedModels([experimentId], { filterString: "name = 'chat'" });
  expect(items).toMatchObject([
    {
      modelId,
      name: "chat",
      status: "LOGGED_MODEL_READY",
      sourceRunId: runId,
      params: { q: "2" },
      tags: { stage: "dev" },
    },
  ]);
  await client.createRegisteredModel("chat");
  await client.createModelVersion("chat", `models:/${modelId}`, { modelId });
  await client.setRegisteredModelAlias("chat", "champion", 1);
  expect(await client.getModelVersionByAlias("chat", "champion")).toMatchObject({
    version: "1",
    modelId,
    status: "READY",
  });
  await client.deleteRun(runId);
  await client.deleteLoggedModel(modelId);
  await expect(client.getLoggedModel(modelId)).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
}
