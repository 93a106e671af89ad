import { join } from "node:path";
import { inspect } from "node:util";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { Metric } from "../../tracking/run.ts";
import type { Batch, Named } from "../../tracking/tracking-store.ts";
import { METRICS_FOLDER, PARAMS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { appendMetrics } from "../files/metric-files.ts";
import { readOne, writeNamed } from "../files/named-files.ts";
import { PARAM_VALUE, RUN_TAG_VALUE } from "../names/limits.ts";
import { refusal } from "../names/refuse.ts";
import { requireKey, requireValues } from "../names/require-key.ts";
import { requireInteger, requireTime } from "../names/require-number.ts";
import type { LoggedModels } from "./logged-models.ts";
import { RUN_NAME_TAG } from "./run-file.ts";
import type { FoundRun, Runs } from "./runs.ts";

/**
 * Logs metrics, params and tags of a run. What cannot be logged is found before anything is written.
 *
 * @param root The root of the store.
 * @param runId The run.
 * @param batch What is logged.
 * @param entities Where runs and models are.
 * @throws {TsfuncError} TF5052 when a key or value cannot be kept, TF5055 when the run is deleted, TF5056 when a param has another value.
 */
export async function logBatch(
  root: string,
  runId: string,
  { metrics = [], params = {}, tags = {} }: Batch,
  { runs, models }: { readonly runs: Runs; readonly models: LoggedModels },
): Promise<void> {
  requireValues("param", params, PARAM_VALUE);
  requireValues("tag", tags, RUN_TAG_VALUE);
  for (const metric of metrics) requireMetric(metric);
  const ofModels = grouped(metrics, ({ modelId }) => modelId);
  await runs.locked(runId, () => {
    const run = runs.findActive(runId);
    for (const modelId of ofModels.keys()) models.find(modelId);
    writeNamed(root, join(run.folder, PARAMS_FOLDER), newParams(run, params));
    logMetrics(join(run.folder, METRICS_FOLDER), metrics);
    writeNamed(root, join(run.folder, TAGS_FOLDER), tags);
    const runName = tags[RUN_NAME_TAG];
    if (runName) runs.change(run, { runName });
  });
  for (const [modelId, about] of ofModels) {
    await models.locked(modelId, () => logMetrics(join(models.find(modelId).folder, METRICS_FOLDER), about, runId));
  }
}

function requireMetric({ key, value, timestamp, step }: Metric): void {
  requireKey("metric", key);
  if (typeof value !== "number") throw refusal(`The value of the metric \`${key}\``, value, "a number was expected.");
  requireTime(`The time of the metric \`${key}\``, timestamp);
  requireInteger(`The step of the metric \`${key}\``, step);
}

function logMetrics(folder: string, metrics: readonly Metric[], runId?: string): void {
  for (const [key, ofKey] of grouped(metrics, (metric) => metric.key)) appendMetrics(folder, key, ofKey, runId);
}

function newParams({ folder, info }: FoundRun, params: Named): Named {
  const missing = Object.entries(params).filter(([key, value]) => {
    const existing = readOne(join(folder, PARAMS_FOLDER), key);
    if (existing === null || existing === value) return existing === null;
    const [is, received] = [inspect(existing), inspect(value)];
    throw localStoreErrors.error("TF5056", { key, runId: info.runId, existing: is, received });
  });
  return Object.fromEntries(missing);
}

function grouped(metrics: readonly Metric[], by: (metric: Metric) => string | undefined): Map<string, Metric[]> {
  const groups = new Map<string, Metric[]>();
  for (const metric of metrics) {
    const name = by(metric);
    const group = groups.get(name ?? "");
    if (group !== undefined) group.push(metric);
    else if (name !== undefined) groups.set(name, [metric]);
  }
  return groups;
}
