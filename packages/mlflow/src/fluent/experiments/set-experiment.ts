import { kindOf } from "@tsfunc/runtime/errors";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import type { Experiment } from "../../tracking/experiment.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";
import { currentStores } from "../stores/current-stores.ts";
import { noticeLocalStore } from "../stores/notice-local-store.ts";
import { chooseExperiment, experimentNamed, requireUndeleted } from "./current-experiment.ts";

/** What an experiment is known by. */
export type ExperimentKey = string | { readonly experimentId: string };

/**
 * Says which experiment new runs and models belong to. One that is named and is missing is made.
 *
 * @param experiment Its name, or its id.
 * @returns The experiment.
 * @throws {TsfuncError} TF5063 when it has been deleted, TF5074 when it is named by something else.
 * @see MLflow mlflow.set_experiment
 */
export async function setExperiment(experiment: ExperimentKey): Promise<Experiment> {
  requireKey(experiment);
  const stores = currentStores();
  noticeLocalStore(stores.trackingUri);
  const found = await findExperiment(await stores.tracking(), experiment);
  chooseExperiment(stores.trackingUri, found.experimentId);
  return found;
}

async function findExperiment(store: TrackingStore, key: ExperimentKey): Promise<Experiment> {
  if (typeof key === "string") return await experimentNamed(store, key);
  return requireUndeleted(await store.getExperiment(key.experimentId));
}

/** What comes from plain JavaScript may be anything. */
function requireKey(key: unknown): void {
  const hasId =
    typeof key === "object" && key !== null && "experimentId" in key && typeof key.experimentId === "string";
  const isName = typeof key === "string" && key !== "";
  if (!hasId && !isName) throw fluentErrors.error("TF5074", { received: key === "" ? "empty text" : kindOf(key) });
}
