import { type ActiveRun, runOrStarted } from "../runs/active-runs.ts";
import { startedRun } from "../runs/start-run.ts";

/**
 * The run that something is logged to: the active one, or a new one, as in MLflow.
 *
 * @returns The run.
 */
export async function runToLogTo(): Promise<ActiveRun> {
  return await runOrStarted(() => startedRun());
}
