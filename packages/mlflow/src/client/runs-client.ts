import type { Page, ViewType } from "../tracking/page.ts";
import type { ModelOutput, Run, RunStatus } from "../tracking/run.ts";
import { ExperimentsClient } from "./experiments-client.ts";
import { asTexts, pageOf, type SearchOptions, type TextValues } from "./stores-client.ts";

/** What a new run may have. */
export interface CreateRunOptions {
  /** In milliseconds since 1970; now, when left out. */
  readonly startTime?: number;
  readonly tags?: TextValues;
  /** A name is made up, when left out. */
  readonly runName?: string;
}

/** Which runs. */
export interface SearchRunsOptions extends SearchOptions {
  readonly runViewType?: ViewType;
}

/** What changes of a run. */
export interface UpdateRunOptions {
  readonly status?: RunStatus;
  readonly name?: string;
}

/** How a run ended. */
export interface SetTerminatedOptions {
  readonly status?: RunStatus;
  /** In milliseconds since 1970; now, when left out. */
  readonly endTime?: number;
}

/** What MLflow's client does with runs. */
export abstract class RunsClient extends ExperimentsClient {
  /**
   * Creates a run, which is not the active run of anything.
   *
   * @param experimentId The experiment.
   * @param options What else it has.
   * @returns The run.
   * @see MLflow MlflowClient.create_run
   */
  async createRun(
    experimentId: string,
    { startTime = Date.now(), tags = {}, ...options }: CreateRunOptions = {},
  ): Promise<Run> {
    const texts = asTexts(tags);
    const userId = texts["mlflow.user"] ?? "unknown";
    return await (await this.tracking()).createRun({ experimentId, startTime, userId, tags: texts, ...options });
  }

  /**
   * Reads a run, a deleted one too.
   *
   * @param runId Which.
   * @returns The run, with the latest value of each metric.
   * @throws {TsfuncError} With the error code RESOURCE_DOES_NOT_EXIST where there is none.
   * @see MLflow MlflowClient.get_run
   */
  async getRun(runId: string): Promise<Run> {
    return await (await this.tracking()).getRun(runId);
  }

  /**
   * Reads the run that a run belongs to.
   *
   * @param runId The run inside.
   * @returns The run around it; null where there is none.
   * @see MLflow MlflowClient.get_parent_run
   */
  async getParentRun(runId: string): Promise<Run | null> {
    const parent = (await this.getRun(runId)).data.tags["mlflow.parentRunId"];
    return parent === undefined ? null : await this.getRun(parent);
  }

  /**
   * Searches runs.
   *
   * @param experimentIds In which experiments.
   * @param options Which; those that are not deleted, when left out.
   * @returns A page of them.
   * @see MLflow MlflowClient.search_runs
   */
  async searchRuns(
    experimentIds: readonly string[],
    { runViewType, ...options }: SearchRunsOptions = {},
  ): Promise<Page<Run>> {
    const view = runViewType === undefined ? {} : { viewType: runViewType };
    return await (await this.tracking()).searchRuns({ experimentIds, ...view, ...pageOf(options) });
  }

  /**
   * Changes status or name of a run.
   *
   * @param runId Which.
   * @param options What changes.
   * @see MLflow MlflowClient.update_run
   */
  async updateRun(runId: string, { status, name }: UpdateRunOptions): Promise<void> {
    const change = { ...(status === undefined ? {} : { status }), ...(name === undefined ? {} : { runName: name }) };
    await (await this.tracking()).updateRun(runId, change);
  }

  /**
   * Ends a run.
   *
   * @param runId Which.
   * @param options How it ended: `FINISHED`, and now, when left out.
   * @see MLflow MlflowClient.set_terminated
   */
  async setTerminated(
    runId: string,
    { status = "FINISHED", endTime = Date.now() }: SetTerminatedOptions = {},
  ): Promise<void> {
    await (await this.tracking()).updateRun(runId, { status, endTime });
  }

  /**
   * Deletes a run; it can be restored.
   *
   * @param runId Which.
   * @see MLflow MlflowClient.delete_run
   */
  async deleteRun(runId: string): Promise<void> {
    await (await this.tracking()).deleteRun(runId);
  }

  /**
   * Restores a run that was deleted.
   *
   * @param runId Which.
   * @see MLflow MlflowClient.restore_run
   */
  async restoreRun(runId: string): Promise<void> {
    await (await this.tracking()).restoreRun(runId);
  }

  /**
   * Says that a run has made models.
   *
   * @param runId Which.
   * @param models The models.
   * @see MLflow MlflowClient.log_outputs
   */
  async logOutputs(runId: string, models: readonly ModelOutput[]): Promise<void> {
    await (await this.tracking()).logOutputs(runId, models);
  }
}
