import type { LoggedModel, LoggedModelStatus } from "../tracking/logged-model.ts";
import type { Page } from "../tracking/page.ts";
import { RunRecordsClient } from "./run-records-client.ts";
import { asTexts, pageOf, type SearchOptions, type TextValues } from "./stores-client.ts";

/** What a new logged model may have. */
export interface CreateLoggedModelOptions {
  /** A name is made up, when left out. */
  readonly name?: string;
  readonly sourceRunId?: string;
  readonly modelType?: string;
  readonly params?: TextValues;
  readonly tags?: TextValues;
}

/** What MLflow's client does with logged models. */
export abstract class LoggedModelsClient extends RunRecordsClient {
  /**
   * Creates a logged model that has no files yet.
   *
   * @param experimentId The experiment.
   * @param options What else it has.
   * @returns The model, whose status is `LOGGED_MODEL_PENDING`.
   * @see MLflow MlflowClient.create_logged_model
   */
  async createLoggedModel(
    experimentId: string,
    { params = {}, tags = {}, ...options }: CreateLoggedModelOptions = {},
  ): Promise<LoggedModel> {
    const tracking = await this.tracking();
    return await tracking.createLoggedModel({ experimentId, params: asTexts(params), tags: asTexts(tags), ...options });
  }

  /**
   * Reads a logged model.
   *
   * @param modelId Which.
   * @returns The model.
   * @throws {TsfuncError} With the error code RESOURCE_DOES_NOT_EXIST where there is none.
   * @see MLflow MlflowClient.get_logged_model
   */
  async getLoggedModel(modelId: string): Promise<LoggedModel> {
    return await (await this.tracking()).getLoggedModel(modelId);
  }

  /**
   * Says how the files of a logged model came out.
   *
   * @param modelId Which.
   * @param status `LOGGED_MODEL_READY`, or `LOGGED_MODEL_UPLOAD_FAILED`.
   * @returns The model.
   * @see MLflow MlflowClient.finalize_logged_model
   */
  async finalizeLoggedModel(modelId: string, status: LoggedModelStatus): Promise<LoggedModel> {
    return await (await this.tracking()).finalizeLoggedModel(modelId, status);
  }

  /**
   * Deletes a logged model.
   *
   * @param modelId Which.
   * @see MLflow MlflowClient.delete_logged_model
   */
  async deleteLoggedModel(modelId: string): Promise<void> {
    await (await this.tracking()).deleteLoggedModel(modelId);
  }

  /**
   * Searches logged models.
   *
   * @param experimentIds In which experiments.
   * @param options Which.
   * @returns A page of them.
   * @see MLflow MlflowClient.search_logged_models
   */
  async searchLoggedModels(experimentIds: readonly string[], options: SearchOptions = {}): Promise<Page<LoggedModel>> {
    return await (await this.tracking()).searchLoggedModels({ experimentIds, ...pageOf(options) });
  }

  /**
   * Adds params to a logged model.
   *
   * @param modelId Which.
   * @param params Values by name, written as text.
   * @see MLflow MlflowClient.log_model_params
   */
  async logModelParams(modelId: string, params: TextValues): Promise<void> {
    await (await this.tracking()).logLoggedModelParams(modelId, asTexts(params));
  }

  /**
   * Sets tags of a logged model.
   *
   * @param modelId Which.
   * @param tags Values by name, written as text.
   * @see MLflow MlflowClient.set_logged_model_tags
   */
  async setLoggedModelTags(modelId: string, tags: TextValues): Promise<void> {
    await (await this.tracking()).setLoggedModelTags(modelId, asTexts(tags));
  }

  /**
   * Deletes a tag of a logged model.
   *
   * @param modelId Which.
   * @param key The name of the tag.
   * @see MLflow MlflowClient.delete_logged_model_tag
   */
  async deleteLoggedModelTag(modelId: string, key: string): Promise<void> {
    await (await this.tracking()).deleteLoggedModelTag(modelId, key);
  }
}
