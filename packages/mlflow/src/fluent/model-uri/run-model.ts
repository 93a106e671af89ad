import { joinArtifactPaths } from "../../artifacts/artifact-path.ts";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import { MLMODEL_FILE } from "../../model-file/read-model-file.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import type { Run } from "../../tracking/run.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";
import { isWhole } from "./whole-model.ts";

/** A model of a run: a folder among its own artifacts, or a model that it has logged. */
export type RunModel =
  | { readonly kind: "artifact"; readonly uri: string }
  | { readonly kind: "logged"; readonly model: LoggedModel };

/**
 * Finds a model of a run.
 *
 * @param runId The run.
 * @param path A folder of its artifacts, or the name of a model that it has logged; the folder goes first, and of several models of one name
 * the one of the last step.
 * @param stores What is asked.
 * @returns The model.
 * @throws {TsfuncError} TF5068 when there is neither.
 * @see MLflow RunsArtifactRepository
 */
export async function runModel(runId: string, path: string, stores: LazyStores): Promise<RunModel> {
  const store = await stores.tracking();
  const run = await store.getRun(runId);
  const own = await stores.repository(run.info.artifactUri);
  const entries = await own.list(path);
  if (entries.some((entry) => entry.path === joinArtifactPaths(path, MLMODEL_FILE))) {
    return { kind: "artifact", uri: `${run.info.artifactUri.replace(/\/$/, "")}/${path}` };
  }
  const model = last(await modelsNamed(path, run, store), run);
  if (model === null) throw fluentErrors.error("TF5068", { runId, path: JSON.stringify(path) });
  return { kind: "logged", model };
}

/** No name of a model has a quote or a slash, so that a path with one names none. */
async function modelsNamed(name: string, { info }: Run, store: TrackingStore): Promise<readonly LoggedModel[]> {
  if (/['"/]/.test(name)) return [];
  const models: LoggedModel[] = [];
  let pageToken: string | null | undefined;
  do {
    const page = await store.searchLoggedModels({
      experimentIds: [info.experimentId],
      filter: `name = '${name}'`,
      ...(pageToken && { pageToken }),
    });
    models.push(...page.items.filter(({ sourceRunId }) => sourceRunId === info.runId));
    pageToken = page.nextPageToken;
  } while (pageToken);
  return models;
}

/** Of those that are whole the one of the last step, and of one step the newest. */
function last(models: readonly LoggedModel[], { outputs }: Run): LoggedModel | null {
  const steps = new Map(outputs.map(({ modelId, step }) => [modelId, step]));
  const stepOf = ({ modelId }: LoggedModel) => steps.get(modelId) ?? Number.NEGATIVE_INFINITY;
  const candidates = models.some(isWhole) ? models.filter(isWhole) : models;
  const [first] = [...candidates].sort(
    (a, b) => compare(stepOf(b), stepOf(a)) || b.creationTimestamp - a.creationTimestamp,
  );
  return first ?? null;
}

/** The difference of two infinities is no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
