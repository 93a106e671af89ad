import { writeSync } from "node:fs";
import { openLocalRegistryStore } from "../../../packages/mlflow/src/local-store/local-registry-store.ts";
import { openLocalTrackingStore } from "../../../packages/mlflow/src/local-store/local-tracking-store.ts";

/** A process that logs models into a folder in which others do the same. */
const { folder, process: id, models } = JSON.parse(process.argv[2] ?? "{}");

/** What is there already is as good. */
async function once(create: () => Promise<unknown>): Promise<void> {
  try {
    await create();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "TF5051")) throw error;
  }
}

const tracking = await openLocalTrackingStore(folder);
const registry = await openLocalRegistryStore(folder);
writeSync(1, "ready\n");
await new Promise((resolve) => process.stdin.once("data", resolve));

await once(() => tracking.createExperiment({ name: "shared" }));
await once(() => registry.createRegisteredModel({ name: "Shared" }));
const experimentId = (await tracking.getExperimentByName("shared"))?.experimentId ?? "";

for (let count = 0; count < models; count++) {
  const name = `model-${id}-${count}`;
  const { info } = await tracking.createRun({ experimentId, runName: name, startTime: Date.now() });
  const { modelId } = await tracking.createLoggedModel({
    experimentId,
    name,
    sourceRunId: info.runId,
    params: { name },
  });
  const metrics = [0, 1, 2].map((step) => ({ key: "acc", value: step / 2, timestamp: 1, step, modelId }));
  await tracking.logBatch(info.runId, { metrics, params: { name }, tags: { name } });
  await tracking.logOutputs(info.runId, [{ modelId, step: 0 }]);
  await tracking.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
  const { version } = await registry.createModelVersion({ name: "Shared", source: `models:/${modelId}`, modelId });
  await registry.setRegisteredModelAlias("Shared", `alias-${id}`, version);
  await registry.setRegisteredModelAlias("Shared", "newest", version);
  await tracking.updateRun(info.runId, { status: "FINISHED", endTime: Date.now() });
  await tracking.setExperimentTag(experimentId, "last", name);
}
process.stdin.destroy();
