import type { JsonDict } from "@tsfunc/runtime/json";
import { dictOf, dictsOf, namedOf, numberOf, numberOrNull, textOf } from "../../http/json-fields.ts";
import type { Run, RunData, RunInfo, RunStatus } from "../run.ts";

/**
 * Reads a run as MLflow's API writes it.
 *
 * @param dict The object of JSON.
 * @returns The run.
 * @see MLflow Run.from_proto
 */
export function readRun(dict: JsonDict): Run {
  const outputs = dictsOf(dictOf(dict, "outputs"), "model_outputs");
  return {
    info: readInfo(dictOf(dict, "info")),
    data: readData(dictOf(dict, "data")),
    outputs: outputs.map((output) => ({ modelId: textOf(output, "model_id"), step: numberOf(output, "step") })),
  };
}

function readInfo(dict: JsonDict): RunInfo {
  return {
    runId: textOf(dict, "run_id"),
    runName: textOf(dict, "run_name"),
    experimentId: textOf(dict, "experiment_id"),
    userId: textOf(dict, "user_id"),
    status: textOf(dict, "status") as RunStatus,
    startTime: numberOf(dict, "start_time"),
    endTime: numberOrNull(dict, "end_time"),
    artifactUri: textOf(dict, "artifact_uri"),
    lifecycleStage: textOf(dict, "lifecycle_stage") === "deleted" ? "deleted" : "active",
  };
}

function readData(dict: JsonDict): RunData {
  const metrics = dictsOf(dict, "metrics").map((metric) => [textOf(metric, "key"), numberOf(metric, "value")] as const);
  return { metrics: Object.fromEntries(metrics), params: namedOf(dict, "params"), tags: namedOf(dict, "tags") };
}
