import type { Experiment } from "../tracking/experiment.ts";
import type { Page, ViewType } from "../tracking/page.ts";
import { asTexts, pageOf, type SearchOptions, StoresClient, type TextValue, type TextValues } from "./stores-client.ts";

/** What a new experiment may have. */
export interface CreateExperimentOptions {
  /** Where its artifacts go, as a URI; what the store chooses, when left out. */
  readonly artifactLocation?: string;
  readonly tags?: TextValues;
}

/** Which experiments. */
export interface SearchExperimentsOptions extends SearchOptions {
  readonly viewType?: ViewType;
}

/** What MLflow's client does with experiments. */
export abstract class ExperimentsClient extends StoresClient {
  /**
   * Creates an experiment.
   *
   * @param name Its name, which none other may have.
   * @param options What else it has.
   * @returns Its id.
   * @throws {TsfuncError} With the error code RESOURCE_ALREADY_EXISTS where the name is taken.
   * @see MLflow MlflowClient.create_experiment
   */
  async createExperiment(name: string, { tags = {}, ...options }: CreateExperimentOptions = {}): Promise<string> {
    return await (await this.tracking()).createExperiment({ name, tags: asTexts(tags), ...options });
  }

  /**
   * Reads an experiment, a deleted one too.
   *
   * @param experimentId Which.
   * @returns The experiment.
   * @throws {TsfuncError} With the error code RESOURCE_DOES_NOT_EXIST where there is none.
   * @see MLflow MlflowClient.get_experiment
   */
  async getExperiment(experimentId: string): Promise<Experiment> {
    return await (await this.tracking()).getExperiment(experimentId);
  }

  /**
   * Finds an experiment, a deleted one too.
   *
   * @param name Its name.
   * @returns The experiment; null where there is none.
   * @see MLflow MlflowClient.get_experiment_by_name
   */
  async getExperimentByName(name: string): Promise<Experiment | null> {
    return await (await this.tracking()).getExperimentByName(name);
  }

  /**
   * Searches experiments.
   *
   * @param options Which; those that are not deleted, when left out.
   * @returns A page of them.
   * @see MLflow MlflowClient.search_experiments
   */
  async searchExperiments({ viewType, ...options }: SearchExperimentsOptions = {}): Promise<Page<Experiment>> {
    const view = viewType === undefined ? {} : { viewType };
    return await (await this.tracking()).searchExperiments({ ...view, ...pageOf(options) });
  }

  /**
   * Gives an experiment another name.
   *
   * @param experimentId Which.
   * @param newName The name.
   * @see MLflow MlflowClient.rename_experiment
   */
  async renameExperiment(experimentId: string, newName: string): Promise<void> {
    await (await this.tracking()).renameExperiment(experimentId, newName);
  }

  /**
   * Deletes an experiment with its runs; it can be restored.
   *
   * @param experimentId Which.
   * @see MLflow MlflowClient.delete_experiment
   */
  async deleteExperiment(experimentId: string): Promise<void> {
    await (await this.tracking()).deleteExperiment(experimentId);
  }

  /**
   * Restores an experiment that was deleted.
   *
   * @param experimentId Which.
   * @see MLflow MlflowClient.restore_experiment
   */
  async restoreExperiment(experimentId: string): Promise<void> {
    await (await this.tracking()).restoreExperiment(experimentId);
  }

  /**
   * Sets a tag of an experiment.
   *
   * @param experimentId Which.
   * @param key The name of the tag.
   * @param value Its value, written as text.
   * @see MLflow MlflowClient.set_experiment_tag
   */
  async setExperimentTag(experimentId: string, key: string, value: TextValue): Promise<void> {
    await (await this.tracking()).setExperimentTag(experimentId, key, String(value));
  }
}
