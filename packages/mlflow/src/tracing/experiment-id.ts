import { kindOf } from "@tsfunc/runtime/errors";
import { tracingErrors } from "../errors/tracing-errors.ts";
import type { Experiment } from "../tracking/experiment.ts";
import type { TrackingStore } from "../tracking/tracking-store.ts";

/** Where traces go: the name of an experiment, or its id. */
export type TracedExperiment = string | { readonly id: string };

/** What is asked of a tracking store. */
type Experiments = Pick<TrackingStore, "createExperiment" | "getExperiment" | "getExperimentByName">;

/**
 * Finds the experiment for traces; one that is not there yet is made.
 *
 * @param experiment Its name or its id.
 * @param store The store that has it.
 * @returns Its id.
 * @throws {TsfuncError} TF5087 when it is neither name nor id, TF5082 when it has been deleted, and what the store throws.
 * @see MLflow mlflow.set_experiment
 */
export async function experimentId(experiment: TracedExperiment, store: Experiments): Promise<string> {
  const found = await find(experiment, store);
  if (typeof found === "string") return found;
  const { name, experimentId: id, lifecycleStage } = found;
  if (lifecycleStage === "deleted") throw tracingErrors.error("TF5082", { name, id });
  return id;
}

async function find(experiment: TracedExperiment, store: Experiments): Promise<Experiment | string> {
  if (typeof experiment === "string" && experiment !== "") {
    return (await store.getExperimentByName(experiment)) ?? (await store.createExperiment({ name: experiment }));
  }
  const id: unknown = typeof experiment === "object" && experiment !== null ? experiment.id : undefined;
  if (typeof id === "string" && id !== "") return await store.getExperiment(id);
  throw tracingErrors.error("TF5087", { received: experiment === "" ? "an empty text" : kindOf(experiment) });
}
