import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ModelOutput, Run, RunInfo, RunStatus } from "../../tracking/run.ts";
import { METRICS_FOLDER, OUTPUTS_FOLDER, PARAMS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { readMeta } from "../files/meta.ts";
import { readLatest, readMetric } from "../files/metric-files.ts";
import { readNamed } from "../files/named-files.ts";
import { foldersIn } from "../files/store-folder.ts";
import { stageOf } from "./experiment-file.ts";

/** The tag that has the name of a run once more. */
export const RUN_NAME_TAG = "mlflow.runName";

/** By the numbers that MLflow writes. */
const STATUSES: readonly (RunStatus | null)[] = [null, "RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"];

/** The number of what was started on this machine. */
const LOCAL = 4;

/**
 * What MLflow writes of a run.
 *
 * @param info The run.
 * @param deletedTime When it was deleted, in milliseconds since 1970.
 * @returns The values of its `meta.yaml`.
 */
export function runMeta(info: RunInfo, deletedTime: number | null = null): Readonly<Record<string, unknown>> {
  return {
    artifact_uri: info.artifactUri,
    deleted_time: deletedTime,
    end_time: info.endTime,
    entry_point_name: "",
    experiment_id: info.experimentId,
    lifecycle_stage: info.lifecycleStage,
    run_id: info.runId,
    run_name: info.runName,
    source_name: "",
    source_type: LOCAL,
    source_version: "",
    start_time: info.startTime,
    status: STATUSES.indexOf(info.status),
    tags: [],
    user_id: info.userId,
  };
}

/** Whether something is the status of a run. */
export function isRunStatus(status: unknown): status is RunStatus {
  return typeof status === "string" && STATUSES.includes(status as RunStatus);
}

/**
 * Reads what a run is.
 *
 * @param folder Its folder.
 * @returns Null where there is none, or one that was put there from elsewhere.
 * @throws {TsfuncError} TF5058 when its `meta.yaml` is broken.
 */
export function readRunInfo(folder: string): RunInfo | null {
  const meta = readMeta(folder);
  if (meta === null || meta.values.run_id === undefined || meta.text("run_id") !== basename(folder)) return null;
  if (meta.text("experiment_id") !== basename(dirname(folder))) return null;
  return {
    runId: meta.text("run_id"),
    runName: meta.textOrNull("run_name") ?? "",
    experimentId: meta.text("experiment_id"),
    userId: meta.textOrNull("user_id") ?? "",
    status: meta.values.status === undefined ? "RUNNING" : meta.choice("status", STATUSES),
    startTime: meta.number("start_time"),
    endTime: meta.numberOrNull("end_time"),
    artifactUri: meta.textOrNull("artifact_uri") ?? "",
    lifecycleStage: stageOf(meta),
  };
}

/**
 * Reads a run.
 *
 * @param folder Its folder.
 * @param info What it is.
 * @returns The run.
 * @throws {TsfuncError} TF5058 when a file of it is broken.
 */
export function readRun(folder: string, info: RunInfo): Run {
  const metrics = join(folder, METRICS_FOLDER);
  const latest = readLatest(metrics, (key) => readMetric(metrics, key));
  const tags = readNamed(join(folder, TAGS_FOLDER));
  return {
    info: { ...info, runName: info.runName || (tags[RUN_NAME_TAG] ?? "") },
    data: {
      metrics: Object.fromEntries(latest.map(({ key, value }) => [key, value])),
      params: readNamed(join(folder, PARAMS_FOLDER)),
      tags,
    },
    outputs: readOutputs(join(folder, OUTPUTS_FOLDER)),
  };
}

/**
 * What MLflow writes of a model that a run has made.
 *
 * @param output The model.
 * @returns The values of its `meta.yaml`.
 */
export function outputMeta({ modelId, step }: ModelOutput): Readonly<Record<string, unknown>> {
  return {
    destination_id: modelId,
    destination_type: "MODEL_OUTPUT",
    source_id: modelId,
    source_type: "RUN_OUTPUT",
    step,
    tags: {},
  };
}

function readOutputs(folder: string): readonly ModelOutput[] {
  if (!existsSync(folder)) return [];
  return foldersIn(folder).flatMap((name) => {
    const meta = readMeta(join(folder, name));
    if (meta?.values.destination_type !== "MODEL_OUTPUT") return [];
    return [{ modelId: meta.text("destination_id"), step: meta.numberOrNull("step") ?? 0 }];
  });
}
