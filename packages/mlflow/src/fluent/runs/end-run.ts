import type { RunStatus } from "../../tracking/run.ts";
import { type ActiveRun, popRun } from "./active-runs.ts";

/**
 * Ends the active run; without one, nothing happens.
 *
 * @param status How it has ended.
 * @see MLflow mlflow.end_run
 */
export async function endRun(status: RunStatus = "FINISHED"): Promise<void> {
  const active = popRun();
  if (active !== null) await terminate(active, status);
}

/**
 * Records that a run has ended.
 *
 * @param active The run.
 * @param status How it has ended.
 */
export async function terminate({ run, stores }: ActiveRun, status: RunStatus): Promise<void> {
  const store = await stores.tracking();
  await store.updateRun(run.info.runId, { status, endTime: Date.now() });
}
