import type { JsonDict } from "@tsfunc/runtime/json";
import { namedOf, numberOrNull, textOf } from "../../http/json-fields.ts";
import type { Experiment } from "../experiment.ts";

/**
 * Reads an experiment as MLflow's API writes it.
 *
 * @param dict The object of JSON.
 * @returns The experiment.
 * @see MLflow Experiment.from_proto
 */
export function readExperiment(dict: JsonDict): Experiment {
  return {
    experimentId: textOf(dict, "experiment_id"),
    name: textOf(dict, "name"),
    artifactLocation: textOf(dict, "artifact_location"),
    lifecycleStage: textOf(dict, "lifecycle_stage") === "deleted" ? "deleted" : "active",
    creationTime: numberOrNull(dict, "creation_time"),
    lastUpdateTime: numberOrNull(dict, "last_update_time"),
    tags: namedOf(dict, "tags"),
  };
}
