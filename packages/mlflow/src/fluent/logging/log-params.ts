import { runToLogTo } from "./run-to-log-to.ts";
import { textsOf } from "./text-of.ts";

/**
 * Records a param of the active run. A run is started where none is active.
 *
 * @param key Its name.
 * @param value Its value, which does not change afterwards.
 * @returns The value.
 * @see MLflow mlflow.log_param
 */
export async function logParam<Value>(key: string, value: Value): Promise<Value> {
  await logParams({ [key]: value });
  return value;
}

/**
 * Records params of the active run. A run is started where none is active.
 *
 * @param params Values by name.
 * @see MLflow mlflow.log_params
 */
export async function logParams(params: Readonly<Record<string, unknown>>): Promise<void> {
  const { run, stores } = await runToLogTo();
  await (await stores.tracking()).logBatch(run.info.runId, { params: textsOf(params) });
}
