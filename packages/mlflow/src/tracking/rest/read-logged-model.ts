import type { JsonDict } from "@tsfunc/runtime/json";
import { dictOf, dictsOf, namedOf, numberOf, textOf, textOrNull } from "../../http/json-fields.ts";
import type { LoggedModel, LoggedModelStatus } from "../logged-model.ts";
import { readMetric } from "./read-metric.ts";

/**
 * Reads a logged model as MLflow's API writes it.
 *
 * @param dict The object of JSON.
 * @returns The logged model.
 * @see MLflow LoggedModel.from_proto
 */
export function readLoggedModel(dict: JsonDict): LoggedModel {
  const [info, data] = [dictOf(dict, "info"), dictOf(dict, "data")];
  return {
    modelId: textOf(info, "model_id"),
    experimentId: textOf(info, "experiment_id"),
    name: textOf(info, "name"),
    artifactUri: textOf(info, "artifact_uri"),
    creationTimestamp: numberOf(info, "creation_timestamp_ms"),
    lastUpdatedTimestamp: numberOf(info, "last_updated_timestamp_ms"),
    status: textOf(info, "status") as LoggedModelStatus,
    statusMessage: textOrNull(info, "status_message"),
    modelType: textOrNull(info, "model_type"),
    sourceRunId: textOrNull(info, "source_run_id"),
    tags: namedOf(info, "tags"),
    params: namedOf(data, "params"),
    metrics: dictsOf(data, "metrics").map(readMetric),
  };
}
