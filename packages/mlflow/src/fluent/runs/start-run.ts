import { fluentErrors } from "../../errors/fluent-errors.ts";
import type { Run } from "../../tracking/run.ts";
import { currentExperimentId } from "../experiments/current-experiment.ts";
import { textsOf } from "../logging/text-of.ts";
import { currentStores } from "../stores/current-stores.ts";
import { noticeLocalStore } from "../stores/notice-local-store.ts";
import { type ActiveRun, innermostRun, pushRun } from "./active-runs.ts";
import { contextTags, userName } from "./context-tags.ts";
import { endRunsAtExit } from "./end-runs-at-exit.ts";

/** What a run is started with. */
export interface StartRunOptions {
  /** A run to go on with; the environment variable `MLFLOW_RUN_ID` names one, too. */
  readonly runId?: string;
  /** The experiment of a new run; the one of `setExperiment` when left out. */
  readonly experimentId?: string;
  readonly runName?: string;
  /** Whether it may be inside of the active run. */
  readonly nested?: boolean;
  /** The run that it is inside of; the active one when left out. */
  readonly parentRunId?: string;
  readonly tags?: Readonly<Record<string, unknown>>;
  /** What the tag `mlflow.note.content` says. */
  readonly description?: string;
}

/**
 * Starts a run, or goes on with one, and makes it the active run until `endRun`.
 *
 * @param options Which run.
 * @returns The run.
 * @throws {TsfuncError} TF5061 when another run is active and `nested` is not said, TF5062 when the run or its parent has been deleted.
 * @see MLflow mlflow.start_run
 */
export async function startRun(options: StartRunOptions = {}): Promise<Run> {
  return (await startedRun(options)).run;
}

/**
 * Starts a run, as {@link startRun}.
 *
 * @param options Which run.
 * @returns The run, and where it is recorded.
 * @throws {TsfuncError} TF5061 and TF5062, as {@link startRun}.
 */
export async function startedRun(options: StartRunOptions = {}): Promise<ActiveRun> {
  const active = await openRun(options);
  pushRun(active);
  endRunsAtExit();
  return active;
}

/**
 * Starts a run, or goes on with one, without making it the active run.
 *
 * @param options Which run.
 * @returns The run, and where it is recorded.
 * @throws {TsfuncError} TF5061 and TF5062, as {@link startRun}.
 */
export async function openRun(options: StartRunOptions): Promise<ActiveRun> {
  const outer = innermostRun();
  if (outer !== null && options.nested !== true) {
    throw fluentErrors.error("TF5061", { runId: outer.run.info.runId });
  }
  const stores = outer?.stores ?? currentStores();
  noticeLocalStore(stores.trackingUri);
  const runId = options.runId ?? takeRunIdOfEnvironment();
  const run = runId === undefined ? await newRun(options, outer, stores) : await resumed(runId, options, stores);
  return { run, stores, models: [...run.outputs] };
}

/** It names one run, not every run that is started here. */
function takeRunIdOfEnvironment(): string | undefined {
  const { MLFLOW_RUN_ID: runId } = process.env;
  delete process.env.MLFLOW_RUN_ID;
  return runId === "" ? undefined : runId;
}

async function newRun(options: StartRunOptions, outer: ActiveRun | null, stores: ActiveRun["stores"]): Promise<Run> {
  const store = await stores.tracking();
  const { runName, parentRunId = outer?.run.info.runId } = options;
  if (options.parentRunId !== undefined) await requireActive(options.parentRunId, stores);
  return await store.createRun({
    experimentId: options.experimentId ?? outer?.run.info.experimentId ?? (await currentExperimentId(stores)),
    userId: userName(),
    startTime: Date.now(),
    ...(runName !== undefined && { runName }),
    tags: {
      ...contextTags(),
      ...(parentRunId !== undefined && { "mlflow.parentRunId": parentRunId }),
      ...(runName !== undefined && { "mlflow.runName": runName }),
      ...tagsOf(options),
    },
  });
}

async function resumed(runId: string, options: StartRunOptions, stores: ActiveRun["stores"]): Promise<Run> {
  const store = await stores.tracking();
  await requireActive(runId, stores);
  const { runName } = options;
  await store.updateRun(runId, { status: "RUNNING", ...(runName !== undefined && { runName }) });
  const tags = tagsOf(options);
  if (Object.keys(tags).length > 0) await store.logBatch(runId, { tags });
  return await store.getRun(runId);
}

async function requireActive(runId: string, stores: ActiveRun["stores"]): Promise<void> {
  const { info } = await (await stores.tracking()).getRun(runId);
  if (info.lifecycleStage === "deleted") throw fluentErrors.error("TF5062", { runId, problem: "it has been deleted" });
}

function tagsOf({ tags = {}, description }: StartRunOptions): Readonly<Record<string, string>> {
  return { ...textsOf(tags), ...(description !== undefined && { "mlflow.note.content": description }) };
}
