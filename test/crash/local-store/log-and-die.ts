import { once } from "node:events";
import { writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { openLocalRegistryStore } from "../../../packages/mlflow/src/local-store/local-registry-store.ts";
import { openLocalTrackingStore } from "../../../packages/mlflow/src/local-store/local-tracking-store.ts";

/** A process that logs a model, says in which phase it is, and is killed some time after a phase has begun. */
const { folder, name, killer: file, phase: fatal, delay } = JSON.parse(process.argv[2] ?? "{}");

const shared = new Int32Array(new SharedArrayBuffer(8));
const killer = new Worker(new URL(file), { workerData: { shared, delay } });
await once(killer, "message");
killer.unref();

function begin(phase: string): void {
  writeSync(1, `${phase} ${performance.now()}\n`);
  if (phase !== fatal) return;
  Atomics.store(shared, 0, 1);
  Atomics.notify(shared, 0);
}

begin("open");
const tracking = await openLocalTrackingStore(folder);
const registry = await openLocalRegistryStore(folder);
begin("experiment");
const experimentId = await tracking.createExperiment({ name, tags: { name } });
begin("run");
const { info } = await tracking.createRun({ experimentId, runName: name, startTime: 1, tags: { name } });
begin("model");
const made = await tracking.createLoggedModel({ experimentId, name, sourceRunId: info.runId, params: { name } });
const { modelId } = made;
begin("batch");
const metrics = Array.from({ length: 20 }, (_, step) => ({
  key: `m${step % 4}`,
  value: step,
  timestamp: 1,
  step,
  modelId,
}));
const named = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`k${at}`, name]));
await tracking.logBatch(info.runId, { metrics, params: named, tags: named });
begin("finalize");
await tracking.logOutputs(info.runId, [{ modelId, step: 0 }]);
await tracking.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
begin("register");
await registry.createRegisteredModel({ name, tags: { name } });
await registry.createModelVersion({ name, source: `models:/${modelId}`, modelId, tags: { name } });
await registry.setRegisteredModelAlias(name, "prod", "1");
begin("change");
await registry.createModelVersion({ name, source: `models:/${modelId}`, modelId });
await registry.deleteModelVersion(name, "2");
await registry.renameRegisteredModel(name, `${name} renamed`);
await tracking.deleteRun(info.runId);
await tracking.restoreRun(info.runId);
await tracking.deleteExperiment(experimentId);
await tracking.restoreExperiment(experimentId);
await tracking.updateRun(info.runId, { status: "FINISHED", endTime: 2 });
begin("done");
