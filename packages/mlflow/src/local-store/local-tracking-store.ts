import type { Experiment } from "../tracking/experiment.ts";
import type { LoggedModel, LoggedModelStatus } from "../tracking/logged-model.ts";
import type { Page } from "../tracking/page.ts";
import type { Metric, ModelOutput, Run } from "../tracking/run.ts";
import type {
  Batch,
  ExperimentSearch,
  LoggedModelSearch,
  Named,
  NewExperiment,
  NewLoggedModel,
  NewRun,
  RunChange,
  RunSearch,
  TrackingStore,
} from "../tracking/tracking-store.ts";
import { openFolder, type StoreFolder } from "./files/store-folder.ts";
import { Experiments } from "./tracking/experiments.ts";
import { logBatch } from "./tracking/log-batch.ts";
import { LoggedModels } from "./tracking/logged-models.ts";
import { Runs } from "./tracking/runs.ts";

/**
 * Opens a tracking store in a folder, in the layout of MLflow's file store. Where there is none yet, it is made, with the experiment
 * `Default`, whose id is 0.
 *
 * @param folder Its path or `file:` URI.
 * @returns The store.
 * @throws {TsfuncError} TF5059 when it is no folder, TF5057 when another process does not let go of its lock.
 * @see MLflow FileStore of the tracking stores
 */
export async function openLocalTrackingStore(folder: string | URL): Promise<TrackingStore> {
  const place = openFolder(folder);
  const experiments = new Experiments(place);
  await experiments.createDefault();
  return new LocalTrackingStore(place, experiments);
}

/** Hands on to what knows experiments, runs and models. */
class LocalTrackingStore implements TrackingStore {
  readonly uri: string;
  readonly #root: string;
  readonly #experiments: Experiments;
  readonly #runs: Runs;
  readonly #models: LoggedModels;

  constructor(folder: StoreFolder, experiments: Experiments) {
    this.uri = folder.uri;
    this.#root = folder.root;
    this.#experiments = experiments;
    this.#runs = new Runs(folder, experiments);
    this.#models = new LoggedModels(folder, experiments);
  }

  async createExperiment(experiment: NewExperiment): Promise<string> {
    return this.#experiments.create(experiment);
  }
  async getExperiment(experimentId: string): Promise<Experiment> {
    return this.#experiments.get(experimentId);
  }
  async getExperimentByName(name: string): Promise<Experiment | null> {
    return this.#experiments.getByName(name);
  }
  async searchExperiments(search: ExperimentSearch = {}): Promise<Page<Experiment>> {
    return this.#experiments.search(search);
  }
  async renameExperiment(experimentId: string, name: string): Promise<void> {
    await this.#experiments.rename(experimentId, name);
  }
  async deleteExperiment(experimentId: string): Promise<void> {
    await this.#experiments.delete(experimentId);
  }
  async restoreExperiment(experimentId: string): Promise<void> {
    await this.#experiments.restore(experimentId);
  }
  async setExperimentTag(experimentId: string, key: string, value: string): Promise<void> {
    this.#experiments.setTag(experimentId, key, value);
  }

  async createRun(run: NewRun): Promise<Run> {
    return this.#runs.create(run);
  }
  async getRun(runId: string): Promise<Run> {
    return this.#runs.get(runId);
  }
  async updateRun(runId: string, change: RunChange): Promise<void> {
    await this.#runs.update(runId, change);
  }
  async deleteRun(runId: string): Promise<void> {
    await this.#runs.delete(runId);
  }
  async restoreRun(runId: string): Promise<void> {
    await this.#runs.restore(runId);
  }
  async searchRuns(search: RunSearch): Promise<Page<Run>> {
    return this.#runs.search(search);
  }
  async logBatch(runId: string, batch: Batch): Promise<void> {
    await logBatch(this.#root, runId, batch, { runs: this.#runs, models: this.#models });
  }
  async deleteTag(runId: string, key: string): Promise<void> {
    this.#runs.deleteTag(runId, key);
  }
  async getMetricHistory(runId: string, key: string): Promise<readonly Metric[]> {
    return this.#runs.history(runId, key);
  }
  async logOutputs(runId: string, models: readonly ModelOutput[]): Promise<void> {
    this.#runs.logOutputs(runId, models);
  }

  async createLoggedModel(model: NewLoggedModel): Promise<LoggedModel> {
    return this.#models.create(model);
  }
  async getLoggedModel(modelId: string): Promise<LoggedModel> {
    return this.#models.find(modelId).model;
  }
  async finalizeLoggedModel(modelId: string, status: LoggedModelStatus): Promise<LoggedModel> {
    return this.#models.finalize(modelId, status);
  }
  async deleteLoggedModel(modelId: string): Promise<void> {
    await this.#models.delete(modelId);
  }
  async searchLoggedModels(search: LoggedModelSearch): Promise<Page<LoggedModel>> {
    return this.#models.search(search);
  }
  async logLoggedModelParams(modelId: string, params: Named): Promise<void> {
    this.#models.logParams(modelId, params);
  }
  async setLoggedModelTags(modelId: string, tags: Named): Promise<void> {
    this.#models.setTags(modelId, tags);
  }
  async deleteLoggedModelTag(modelId: string, key: string): Promise<void> {
    this.#models.deleteTag(modelId, key);
  }
}
