import type { Run } from "../../tracking/run.ts";
import { type ActiveRun, innermostRun, inScopeOf, popRun } from "./active-runs.ts";
import { terminate } from "./end-run.ts";
import { openRun, type StartRunOptions } from "./start-run.ts";

/**
 * Calls a function with a run of its own, which ends with it: FINISHED, or FAILED when the function throws. What other functions log at the
 * same time goes to their own runs.
 *
 * @param options As of `startRun`; may be left out.
 * @param body The function; the run is active for all that it calls.
 * @returns What the function returns.
 * @throws {TsfuncError} As `startRun`, and whatever the function throws.
 * @see MLflow with mlflow.start_run()
 */
export async function withRun<Result>(body: (run: Run) => Result | Promise<Result>): Promise<Result>;
export async function withRun<Result>(
  options: StartRunOptions,
  body: (run: Run) => Result | Promise<Result>,
): Promise<Result>;
export async function withRun<Result>(
  first: StartRunOptions | ((run: Run) => Result | Promise<Result>),
  second?: (run: Run) => Result | Promise<Result>,
): Promise<Result> {
  const [options, body] = typeof first === "function" ? [{}, first] : [first, second];
  if (body === undefined) throw new TypeError("withRun needs a function");
  const active = await openRun(options);
  return await inScopeOf(active, () => endingWith(active, body));
}

async function endingWith<Result>(active: ActiveRun, body: (run: Run) => Result | Promise<Result>): Promise<Result> {
  let result: Result;
  try {
    result = await body(active.run);
  } catch (error) {
    // The run's own end matters less than what the function threw.
    if (popRun(active) !== null) await terminate(active, "FAILED").catch(() => undefined);
    throw error;
  }
  if (popRun(active) !== null) await terminate(active, "FINISHED");
  return result;
}

/**
 * The run that is active for the code that asks.
 *
 * @returns The run as it was when it started; null when none is active.
 * @see MLflow mlflow.active_run
 */
export function activeRun(): Run | null {
  return innermostRun()?.run ?? null;
}
