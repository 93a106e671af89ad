import type { LoggedModel } from "../../tracking/logged-model.ts";
import type { Metric } from "../../tracking/run.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";
import type { LogTarget } from "./log-target.ts";

/**
 * Makes a logged model an output of the run that it belongs to. What the run has measured at the same step is said of the model, too.
 *
 * @param logged The logged model.
 * @param step The step of the run.
 * @param target The run, if there is any.
 * @see MLflow LoggedModelOutput
 */
export async function linkModel({ modelId }: LoggedModel, step: number, { stores, run }: LogTarget): Promise<void> {
  if (run === null) return;
  const store = await stores.tracking();
  const { runId } = run.run.info;
  await store.logOutputs(runId, [{ modelId, step }]);
  run.models.push({ modelId, step });
  const measured = await metricsAt(step, runId, store);
  if (measured.length > 0) await store.logBatch(runId, { metrics: measured.map((metric) => ({ ...metric, modelId })) });
}

async function metricsAt(step: number, runId: string, store: TrackingStore): Promise<readonly Metric[]> {
  const { data } = await store.getRun(runId);
  const histories = await Promise.all(Object.keys(data.metrics).map((key) => store.getMetricHistory(runId, key)));
  return histories.flat().filter((metric) => metric.step === step && metric.modelId === undefined);
}
