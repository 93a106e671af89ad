import { fluentErrors } from "../../errors/fluent-errors.ts";
import type { Experiment } from "../../tracking/experiment.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/** The experiment that MLflow makes with every store. */
const DEFAULT_EXPERIMENT = "0";

/** What `setExperiment` has said, and for which tracking URI. */
let chosen: { readonly trackingUri: string; readonly experimentId: string } | null = null;

/**
 * Keeps the experiment that new runs and models belong to.
 *
 * @param trackingUri Where it is; elsewhere it says nothing.
 * @param experimentId Its id.
 */
export function chooseExperiment(trackingUri: string, experimentId: string): void {
  chosen = { trackingUri, experimentId };
}

/**
 * The experiment that new runs and models belong to.
 *
 * @param stores Where it is.
 * @returns The id that `setExperiment` has chosen, else the experiment of `MLFLOW_EXPERIMENT_NAME`, which is made where it is missing, else
 * that of `MLFLOW_EXPERIMENT_ID`, else the default experiment.
 * @throws {TsfuncError} TF5063 when it has been deleted.
 */
export async function currentExperimentId(stores: LazyStores): Promise<string> {
  if (chosen !== null && chosen.trackingUri === stores.trackingUri) return chosen.experimentId;
  const { MLFLOW_EXPERIMENT_NAME: name, MLFLOW_EXPERIMENT_ID: id } = process.env;
  if (name) return (await experimentNamed(await stores.tracking(), name)).experimentId;
  return id || DEFAULT_EXPERIMENT;
}

/**
 * Finds an experiment, or makes it.
 *
 * @param store Where it is.
 * @param name Its name.
 * @returns The experiment.
 * @throws {TsfuncError} TF5063 when it has been deleted.
 */
export async function experimentNamed(store: TrackingStore, name: string): Promise<Experiment> {
  const found = (await store.getExperimentByName(name)) ?? (await madeExperiment(store, name));
  return requireUndeleted(found);
}

/**
 * Refuses an experiment that has been deleted.
 *
 * @param experiment The experiment.
 * @returns The same.
 * @throws {TsfuncError} TF5063 when it has been deleted.
 */
export function requireUndeleted(experiment: Experiment): Experiment {
  if (experiment.lifecycleStage === "active") return experiment;
  throw fluentErrors.error("TF5063", { experiment: `\`${experiment.name}\` (${experiment.experimentId})` });
}

/** Another process may make it at the same time. */
async function madeExperiment(store: TrackingStore, name: string): Promise<Experiment> {
  try {
    return await store.getExperiment(await store.createExperiment({ name }));
  } catch (error) {
    const found = await store.getExperimentByName(name).catch(() => null);
    if (found === null) throw error;
    return found;
  }
}
