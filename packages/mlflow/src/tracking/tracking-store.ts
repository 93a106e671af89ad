import type { Experiment } from "./experiment.ts";
import type { LoggedModel, LoggedModelStatus } from "./logged-model.ts";
import type { Page, PageRequest, ViewType } from "./page.ts";
import type { Metric, ModelOutput, Run, RunStatus } from "./run.ts";

/** Values by name. */
export type Named = Readonly<Record<string, string>>;

/** What a new experiment has. */
export interface NewExperiment {
  readonly name: string;
  readonly artifactLocation?: string;
  readonly tags?: Named;
}

/** What a new run has. */
export interface NewRun {
  readonly experimentId: string;
  readonly runName?: string;
  readonly userId?: string;
  /** In milliseconds since 1970. */
  readonly startTime: number;
  readonly tags?: Named;
}

/** What changes of a run. */
export interface RunChange {
  readonly status?: RunStatus;
  /** In milliseconds since 1970. */
  readonly endTime?: number;
  readonly runName?: string;
}

/** What a run records at once. */
export interface Batch {
  readonly metrics?: readonly Metric[];
  readonly params?: Named;
  readonly tags?: Named;
}

/** What a new logged model has. */
export interface NewLoggedModel {
  readonly experimentId: string;
  /** A name is made up where there is none. */
  readonly name?: string;
  readonly sourceRunId?: string;
  readonly modelType?: string;
  readonly params?: Named;
  readonly tags?: Named;
}

/** Which logged models. */
export interface LoggedModelSearch extends PageRequest {
  readonly experimentIds: readonly string[];
}

/** Which runs. */
export interface RunSearch extends PageRequest {
  readonly experimentIds: readonly string[];
  readonly viewType?: ViewType;
}

/** Which experiments. */
export interface ExperimentSearch extends PageRequest {
  readonly viewType?: ViewType;
}

/**
 * Where experiments, runs and logged models are kept: a tracking server, or a folder.
 *
 * What is asked for and is not there is an error with the error code `RESOURCE_DOES_NOT_EXIST`, unless a method says otherwise. Creating
 * calls leave one thing behind, however often they had to be tried.
 *
 * @see MLflow AbstractStore of the tracking stores
 */
export interface TrackingStore {
  /** The URI by which it was opened. */
  readonly uri: string;

  createExperiment(experiment: NewExperiment): Promise<string>;
  getExperiment(experimentId: string): Promise<Experiment>;
  /** Null when there is none of this name; a deleted one is found. */
  getExperimentByName(name: string): Promise<Experiment | null>;
  searchExperiments(search?: ExperimentSearch): Promise<Page<Experiment>>;
  renameExperiment(experimentId: string, name: string): Promise<void>;
  deleteExperiment(experimentId: string): Promise<void>;
  restoreExperiment(experimentId: string): Promise<void>;
  setExperimentTag(experimentId: string, key: string, value: string): Promise<void>;

  createRun(run: NewRun): Promise<Run>;
  getRun(runId: string): Promise<Run>;
  updateRun(runId: string, change: RunChange): Promise<void>;
  deleteRun(runId: string): Promise<void>;
  restoreRun(runId: string): Promise<void>;
  searchRuns(search: RunSearch): Promise<Page<Run>>;
  logBatch(runId: string, batch: Batch): Promise<void>;
  deleteTag(runId: string, key: string): Promise<void>;
  getMetricHistory(runId: string, key: string): Promise<readonly Metric[]>;
  logOutputs(runId: string, models: readonly ModelOutput[]): Promise<void>;

  createLoggedModel(model: NewLoggedModel): Promise<LoggedModel>;
  getLoggedModel(modelId: string): Promise<LoggedModel>;
  finalizeLoggedModel(modelId: string, status: LoggedModelStatus): Promise<LoggedModel>;
  deleteLoggedModel(modelId: string): Promise<void>;
  searchLoggedModels(search: LoggedModelSearch): Promise<Page<LoggedModel>>;
  logLoggedModelParams(modelId: string, params: Named): Promise<void>;
  setLoggedModelTags(modelId: string, tags: Named): Promise<void>;
  deleteLoggedModelTag(modelId: string, key: string): Promise<void>;
}
