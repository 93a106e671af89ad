import { basename, join } from "node:path";
import type { Experiment, LifecycleStage } from "../../tracking/experiment.ts";
import { TAGS_FOLDER } from "../files/layout.ts";
import { type Meta, readMeta } from "../files/meta.ts";
import { readNamed } from "../files/named-files.ts";

/** What `meta.yaml` of an experiment says, beside what is only there for MLflow. */
export type ExperimentMeta = Omit<Experiment, "tags">;

/**
 * What MLflow writes of an experiment.
 *
 * @param experiment The experiment.
 * @returns The values of its `meta.yaml`.
 */
export function experimentMeta(experiment: ExperimentMeta): Readonly<Record<string, unknown>> {
  return {
    artifact_location: experiment.artifactLocation,
    creation_time: experiment.creationTime,
    effective_trace_archival_retention: null,
    experiment_id: experiment.experimentId,
    last_update_time: experiment.lastUpdateTime,
    lifecycle_stage: experiment.lifecycleStage,
    name: experiment.name,
    trace_location: null,
    workspace: "default",
  };
}

/**
 * Reads an experiment.
 *
 * @param folder Its folder.
 * @returns Null where there is none, or one that was put there from elsewhere.
 * @throws {TsfuncError} TF5058 when its `meta.yaml` is broken.
 */
export function readExperiment(folder: string): Experiment | null {
  const meta = readMeta(folder);
  if (meta === null || meta.text("experiment_id") !== basename(folder)) return null;
  return {
    experimentId: meta.text("experiment_id"),
    name: meta.text("name"),
    artifactLocation: meta.text("artifact_location"),
    lifecycleStage: stageOf(meta),
    creationTime: meta.numberOrNull("creation_time"),
    lastUpdateTime: meta.numberOrNull("last_update_time"),
    tags: readNamed(join(folder, TAGS_FOLDER)),
  };
}

/**
 * Whether something is deleted.
 *
 * @param meta What its `meta.yaml` says; older ones say nothing.
 * @returns Its stage.
 * @throws {TsfuncError} TF5058 when it is no stage.
 */
export function stageOf(meta: Meta): LifecycleStage {
  const stage = meta.textOrNull("lifecycle_stage") ?? "active";
  if (stage === "active" || stage === "deleted") return stage;
  throw meta.broken("lifecycle_stage", "`active` or `deleted`", stage);
}
