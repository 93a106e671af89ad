import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { Page } from "../../tracking/page.ts";
import type { Metric, ModelOutput, Run, RunInfo } from "../../tracking/run.ts";
import type { NewRun, RunChange, RunSearch } from "../../tracking/tracking-store.ts";
import { ARTIFACTS_FOLDER, METRICS_FOLDER, OUTPUTS_FOLDER, PARAMS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { replaceMeta, writeMeta } from "../files/meta.ts";
import { readMetric } from "../files/metric-files.ts";
import { makeFolders, removeOne, writeNamed } from "../files/named-files.ts";
import { placeFolder } from "../files/staging.ts";
import { experimentFolder, experimentFolders, type StoreFolder } from "../files/store-folder.ts";
import { appendToUri } from "../files/uri.ts";
import { withLock } from "../files/with-lock.ts";
import { RUN_TAG_VALUE } from "../names/limits.ts";
import { randomName } from "../names/random-name.ts";
import { refusal, requireText } from "../names/refuse.ts";
import { requireExperimentId, requireModelId, requireRunId } from "../names/require-id.ts";
import { requireKey, requireValues } from "../names/require-key.ts";
import { requireInteger } from "../names/require-number.ts";
import { requireActive } from "../names/require-stage.ts";
import { findPage } from "../search/find-page.ts";
import type { Experiments } from "./experiments.ts";
import { readEach } from "./read-each.ts";
import { isRunStatus, outputMeta, RUN_NAME_TAG, readRun, readRunInfo, runMeta } from "./run-file.ts";
import { RUN_SEARCH } from "./run-search.ts";
import { isRunFolder, runFolders } from "./run-stages.ts";

/** A run that has been found. */
export interface FoundRun {
  readonly folder: string;
  readonly info: RunInfo;
}

/** The runs of a store. */
export class Runs {
  readonly #root: string;
  readonly #experiments: Experiments;

  /**
   * @param folder Where they are.
   * @param experiments Those that they belong to.
   */
  constructor({ root }: StoreFolder, experiments: Experiments) {
    this.#root = root;
    this.#experiments = experiments;
  }

  /** @see TrackingStore.createRun */
  create(run: NewRun): Run {
    const { experimentId, tags = {} } = run;
    requireValues("tag", tags, RUN_TAG_VALUE);
    const startTime = requireInteger("The start of a run", run.startTime);
    const experiment = this.#experiments.getActive(experimentId, "a run of it");
    const runId = randomUUID().replaceAll("-", "");
    const runName = nameOf(run);
    const info: RunInfo = {
      runId,
      runName,
      experimentId,
      userId: requireText("The user of a run", run.userId ?? tags["mlflow.user"] ?? "unknown"),
      status: "RUNNING",
      startTime,
      endTime: null,
      artifactUri: appendToUri(experiment.artifactLocation, runId, ARTIFACTS_FOLDER),
      lifecycleStage: "active",
    };
    const target = join(this.#root, experimentId, runId);
    placeFolder(this.#root, target, (folder) => {
      for (const part of [METRICS_FOLDER, PARAMS_FOLDER, ARTIFACTS_FOLDER]) mkdirSync(join(folder, part));
      writeNamed(this.#root, join(folder, TAGS_FOLDER), { ...tags, [RUN_NAME_TAG]: runName });
      writeMeta(folder, runMeta(info));
    });
    return readRun(target, info);
  }

  /** Finds a run, which may be deleted. @throws {TsfuncError} TF5050 when there is none. */
  find(runId: string): FoundRun {
    requireRunId(runId);
    for (const experiment of experimentFolders(this.#root)) {
      const folder = join(experiment, runId);
      const info = isRunFolder(runId) ? readRunInfo(folder) : null;
      if (info !== null) return { folder, info };
    }
    throw localStoreErrors.error("TF5050", { what: `run ${runId}`, folder: this.#root });
  }

  /** Finds a run that is not deleted. @throws {TsfuncError} TF5050 when there is none, TF5055 when it is deleted. */
  findActive(runId: string): FoundRun {
    const found = this.find(runId);
    requireActive(`run ${runId}`, found.info.lifecycleStage);
    return found;
  }

  /** @see TrackingStore.getRun */
  get(runId: string): Run {
    const { folder, info } = this.find(runId);
    return readRun(folder, info);
  }

  /** @see TrackingStore.updateRun */
  async update(runId: string, change: RunChange): Promise<void> {
    requireChange(change);
    await this.locked(runId, () => this.change(this.findActive(runId), change));
  }

  /** Changes what a run is, under its lock. */
  change({ folder, info }: FoundRun, change: RunChange): void {
    if (change.runName) writeNamed(this.#root, join(folder, TAGS_FOLDER), { [RUN_NAME_TAG]: change.runName });
    replaceMeta(
      this.#root,
      folder,
      runMeta({
        ...info,
        status: change.status ?? info.status,
        endTime: change.endTime ?? info.endTime,
        runName: change.runName || info.runName,
      }),
    );
  }

  /** @see TrackingStore.deleteRun */
  async delete(runId: string): Promise<void> {
    await this.locked(runId, () => {
      const { folder, info } = this.find(runId);
      replaceMeta(this.#root, folder, runMeta({ ...info, lifecycleStage: "deleted" }, Date.now()));
    });
  }

  /** @see TrackingStore.restoreRun */
  async restore(runId: string): Promise<void> {
    await this.locked(runId, () => {
      const { folder, info } = this.find(runId);
      replaceMeta(this.#root, folder, runMeta({ ...info, lifecycleStage: "active" }));
    });
  }

  /** @see TrackingStore.searchRuns */
  async search({ experimentIds, viewType = "ACTIVE_ONLY", ...request }: RunSearch): Promise<Page<Run>> {
    const experiments = experimentIds.map((id) => experimentFolder(this.#root, requireExperimentId(id)));
    const folders = experiments.flatMap((folder) => (folder === null ? [] : runFolders(folder)));
    const read = (folder: string): Run | null => {
      const info = readRunInfo(folder);
      const stage = viewType === "DELETED_ONLY" ? "deleted" : "active";
      return info !== null && (viewType === "ALL" || info.lifecycleStage === stage) ? readRun(folder, info) : null;
    };
    return findPage({ ...request, ...{ experimentIds, viewType } }, RUN_SEARCH, () => readEach(folders, read));
  }

  /** @see TrackingStore.deleteTag */
  deleteTag(runId: string, key: string): void {
    requireKey("tag", key);
    const { folder } = this.findActive(runId);
    if (removeOne(join(folder, TAGS_FOLDER), key)) return;
    throw localStoreErrors.error("TF5050", { what: `tag \`${key}\` of the run ${runId}`, folder: this.#root });
  }

  /** @see TrackingStore.getMetricHistory */
  history(runId: string, key: string): readonly Metric[] {
    requireKey("metric", key);
    return readMetric(join(this.find(runId).folder, METRICS_FOLDER), key);
  }

  /** @see TrackingStore.logOutputs */
  logOutputs(runId: string, models: readonly ModelOutput[]): void {
    for (const { modelId, step } of models) {
      requireModelId(modelId);
      requireInteger("The step of a model", step);
    }
    const { folder } = this.findActive(runId);
    const outputs = join(folder, OUTPUTS_FOLDER);
    if (models.length > 0) makeFolders(outputs, ".");
    for (const model of models) {
      placeFolder(this.#root, join(outputs, model.modelId), (place) => writeMeta(place, outputMeta(model)));
    }
  }

  /** Does what changes a run. */
  locked<T>(runId: string, work: () => T): Promise<T> {
    return withLock(this.#root, `run ${requireRunId(runId)}`, work);
  }
}

function nameOf({ runName, tags = {} }: NewRun): string {
  const tag = tags[RUN_NAME_TAG];
  if (runName && tag && runName !== tag) {
    throw refusal("The name of a run", runName, `its tag \`${RUN_NAME_TAG}\` says ${JSON.stringify(tag)}.`);
  }
  return requireText("The name of a run", runName || tag || randomName());
}

function requireChange({ status, endTime, runName }: RunChange): void {
  if (status !== undefined && !isRunStatus(status)) {
    throw refusal("The status of a run", status, "RUNNING, SCHEDULED, FINISHED, FAILED or KILLED was expected.");
  }
  if (endTime !== undefined) requireInteger("The end of a run", endTime);
  if (runName !== undefined) requireText("The name of a run", runName);
}
