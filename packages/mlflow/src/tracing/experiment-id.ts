import { kindOf } from "@tsfunc/runtime/errors";
import { tracingErrors } from "../errors/tracing-errors.ts";
import { type Answer, callServer, reasonOf, type TrackingServer } from "./tracking-server.ts";

/** Where traces go: the name of an experiment, or its id. */
export type TracedExperiment = string | { readonly id: string };

const EXPERIMENTS = "/api/2.0/mlflow/experiments";

/**
 * Finds the experiment for traces; one that is not there yet is made.
 *
 * @param experiment Its name or its id.
 * @param server The server that has it.
 * @returns Its id.
 * @throws {TsfuncError} TF5087 when it is neither name nor id, TF5082 when the server does not give it, or has it as deleted.
 * @see MLflow mlflow.set_experiment
 */
export async function experimentId(experiment: TracedExperiment, server: TrackingServer): Promise<string> {
  const { name, id } = requested(experiment);
  const get = id === undefined ? `get-by-name?experiment_name=${encodeURIComponent(name)}` : `get?experiment_id=${id}`;
  const refuse = (reason: string) =>
    tracingErrors.error("TF5082", { experiment: `\`${id ?? name}\``, server: server.base, reason });
  try {
    const found = await callServer(server, "GET", `${EXPERIMENTS}/${get}`);
    if (found.status === 200) return activeId(found.body as FoundExperiment);
    if (id !== undefined || !isMissing(found)) throw found;
    const created = await callServer(server, "POST", `${EXPERIMENTS}/create`, { name });
    if (created.status === 200) return (created.body as { readonly experiment_id: string }).experiment_id;
    throw created;
  } catch (failure) {
    throw refuse(reasonOf(failure));
  }
}

interface FoundExperiment {
  readonly experiment: { readonly experiment_id: string; readonly lifecycle_stage?: string };
}

function activeId({ experiment }: FoundExperiment): string {
  if (experiment.lifecycle_stage !== "deleted") return experiment.experiment_id;
  throw new Error("It has been deleted; restore it, or choose another name.");
}

function requested(experiment: TracedExperiment): { readonly name: string; readonly id?: string } {
  if (typeof experiment === "string" && experiment !== "") return { name: experiment };
  const id: unknown = typeof experiment === "object" && experiment !== null ? experiment.id : undefined;
  if (typeof id === "string" && id !== "") return { name: "", id: encodeURIComponent(id) };
  throw tracingErrors.error("TF5087", { received: experiment === "" ? "an empty text" : kindOf(experiment) });
}

function isMissing({ status, body }: Answer): boolean {
  return status === 404 && (body as { readonly error_code?: string }).error_code === "RESOURCE_DOES_NOT_EXIST";
}
