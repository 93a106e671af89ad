import { basename, dirname, join } from "node:path";
import type { LifecycleStage } from "../../tracking/experiment.ts";
import type { LoggedModel, LoggedModelStatus } from "../../tracking/logged-model.ts";
import { METRICS_FOLDER, PARAMS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { readMeta } from "../files/meta.ts";
import { readLatest, readModelMetric } from "../files/metric-files.ts";
import { readNamed } from "../files/named-files.ts";
import { stageOf } from "./experiment-file.ts";

/** By the numbers that MLflow writes. */
const STATUSES: readonly (LoggedModelStatus | null)[] = [
  null,
  "LOGGED_MODEL_PENDING",
  "LOGGED_MODEL_READY",
  "LOGGED_MODEL_UPLOAD_FAILED",
];

/** What `meta.yaml` of a logged model says. */
export type LoggedModelMeta = Omit<LoggedModel, "tags" | "params" | "metrics">;

/** Whether something is the status of a logged model. */
export function isLoggedModelStatus(status: unknown): status is LoggedModelStatus {
  return typeof status === "string" && STATUSES.includes(status as LoggedModelStatus);
}

/**
 * What MLflow writes of a logged model.
 *
 * @param model The model.
 * @param stage Whether it is deleted.
 * @returns The values of its `meta.yaml`.
 */
export function loggedModelMeta(model: LoggedModelMeta, stage: LifecycleStage): Readonly<Record<string, unknown>> {
  return {
    artifact_location: model.artifactUri,
    creation_timestamp: model.creationTimestamp,
    experiment_id: model.experimentId,
    last_updated_timestamp: model.lastUpdatedTimestamp,
    lifecycle_stage: stage,
    model_id: model.modelId,
    model_type: model.modelType,
    name: model.name,
    source_run_id: model.sourceRunId,
    status: STATUSES.indexOf(model.status),
    status_message: model.statusMessage,
  };
}

/**
 * Reads a logged model.
 *
 * @param folder Its folder.
 * @returns Null where there is none, a deleted one, or one that was put there from elsewhere.
 * @throws {TsfuncError} TF5058 when a file of it is broken.
 */
export function readLoggedModel(folder: string): LoggedModel | null {
  const meta = readMeta(folder);
  if (meta === null || stageOf(meta) === "deleted" || meta.text("model_id") !== basename(folder)) return null;
  if (meta.text("experiment_id") !== basename(dirname(dirname(folder)))) return null;
  const modelId = meta.text("model_id");
  const metrics = join(folder, METRICS_FOLDER);
  return {
    modelId,
    experimentId: meta.text("experiment_id"),
    name: meta.text("name"),
    artifactUri: meta.text("artifact_location"),
    creationTimestamp: meta.number("creation_timestamp"),
    lastUpdatedTimestamp: meta.number("last_updated_timestamp"),
    status: meta.choice("status", STATUSES),
    statusMessage: meta.textOrNull("status_message"),
    modelType: meta.textOrNull("model_type"),
    sourceRunId: meta.textOrNull("source_run_id"),
    tags: readNamed(join(folder, TAGS_FOLDER)),
    params: readNamed(join(folder, PARAMS_FOLDER)),
    metrics: readLatest(metrics, (key) => readModelMetric(metrics, key, modelId)),
  };
}
