import type { JsonDict } from "@tsfunc/runtime/json";
import { numberOf, textOf } from "../../http/json-fields.ts";
import type { Metric } from "../run.ts";

/**
 * Reads a value of a metric as MLflow's API writes it.
 *
 * @param dict The object of JSON.
 * @returns The value; NaN and infinities are numbers.
 * @see MLflow Metric.from_proto
 */
export function readMetric(dict: JsonDict): Metric {
  const [modelId, runId] = [textOf(dict, "model_id"), textOf(dict, "run_id")];
  return {
    key: textOf(dict, "key"),
    value: numberOf(dict, "value"),
    timestamp: numberOf(dict, "timestamp"),
    step: numberOf(dict, "step"),
    ...(modelId === "" ? {} : { modelId }),
    ...(runId === "" ? {} : { runId }),
  };
}

/**
 * Writes a value of a metric as MLflow's API takes it.
 *
 * @param metric The value.
 * @returns The object of JSON; numbers that JSON does not have are texts.
 * @see MLflow Metric.to_proto
 */
export function writeMetric({ key, value, timestamp, step, modelId }: Metric): Readonly<Record<string, unknown>> {
  const number = Number.isFinite(value) ? value : String(value);
  return { key, value: number, timestamp, step, ...(modelId === undefined ? {} : { model_id: modelId }) };
}
