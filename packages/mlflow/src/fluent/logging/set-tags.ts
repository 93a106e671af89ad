import { runToLogTo } from "./run-to-log-to.ts";
import { textsOf } from "./text-of.ts";

/**
 * Sets a tag of the active run. A run is started where none is active.
 *
 * @param key Its name.
 * @param value Its value, in place of the one that it has.
 * @see MLflow mlflow.set_tag
 */
export async function setTag(key: string, value: unknown): Promise<void> {
  await setTags({ [key]: value });
}

/**
 * Sets tags of the active run. A run is started where none is active.
 *
 * @param tags Values by name.
 * @see MLflow mlflow.set_tags
 */
export async function setTags(tags: Readonly<Record<string, unknown>>): Promise<void> {
  const { run, stores } = await runToLogTo();
  await (await stores.tracking()).logBatch(run.info.runId, { tags: textsOf(tags) });
}
