import { kindOf } from "@tsfunc/runtime/errors";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import type { Metric, ModelOutput } from "../../tracking/run.ts";
import { runToLogTo } from "./run-to-log-to.ts";

/** What a metric is of. */
export interface LogMetricOptions {
  /** 0 when left out. */
  readonly step?: number;
  /** In milliseconds since 1970; now when left out. */
  readonly timestamp?: number;
  /** The logged model that was measured; those that the run has logged at this step when left out. */
  readonly modelId?: string;
}

/**
 * Records a value of a metric for the active run. A run is started where none is active.
 *
 * @param key Its name.
 * @param value The value.
 * @param options What it is of.
 * @throws {TsfuncError} TF5070 when the value is no number.
 * @see MLflow mlflow.log_metric
 */
export async function logMetric(key: string, value: number, options: LogMetricOptions = {}): Promise<void> {
  await logMetrics({ [key]: value }, options);
}

/**
 * Records values of metrics for the active run. A run is started where none is active.
 *
 * @param metrics Values by name.
 * @param options What they are of.
 * @throws {TsfuncError} TF5070 when a value is no number.
 * @see MLflow mlflow.log_metrics
 */
export async function logMetrics(
  metrics: Readonly<Record<string, number>>,
  { step = 0, timestamp = Date.now(), modelId }: LogMetricOptions = {},
): Promise<void> {
  for (const [key, value] of Object.entries(metrics)) requireNumber(key, value);
  const { run, stores, models } = await runToLogTo();
  const values = Object.entries(metrics).map(([key, value]): Metric => ({ key, value, timestamp, step }));
  const ids = modelId === undefined ? modelsAt(step, models) : [modelId];
  const ofModels = ids.flatMap((id) => values.map((value) => ({ ...value, modelId: id })));
  const store = await stores.tracking();
  await store.logBatch(run.info.runId, { metrics: ids.length === 0 ? values : ofModels });
}

function modelsAt(step: number, models: readonly ModelOutput[]): readonly string[] {
  return models.filter((model) => model.step === step).map((model) => model.modelId);
}

/** What comes from plain JavaScript may be anything. */
function requireNumber(key: string, value: unknown): void {
  if (typeof value !== "number") throw fluentErrors.error("TF5070", { key, received: kindOf(value) });
}
