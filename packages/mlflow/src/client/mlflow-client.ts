import type { ModelVersion } from "../registry/model-version.ts";
import type { Page } from "../tracking/page.ts";
import { copyModelVersion } from "./copy-model-version.ts";
import { type DescriptionUpdate, RegisteredModelsClient } from "./registered-models-client.ts";
import { asTexts, pageOf, type SearchOptions, type TextValue, type TextValues } from "./stores-client.ts";

/** What a new version may have. */
export interface CreateModelVersionOptions {
  readonly runId?: string;
  readonly modelId?: string;
  readonly tags?: TextValues;
  readonly description?: string;
}

/**
 * Reads and writes experiments, runs, logged models and registered models, one call at a time. Its methods are those of MLflow's Python
 * client, in camelCase, with what Python has by keyword in an object.
 *
 * @example
 * ```ts
 * const client = new MlflowClient({ trackingUri: "https://mlflow.example.com" });
 * await client.setRegisteredModelAlias("chat", "champion", 3);
 * ```
 * @see MLflow MlflowClient
 */
export class MlflowClient extends RegisteredModelsClient {
  /**
   * Registers a version, and waits until it is ready.
   *
   * @param name The registered model, which has to be there.
   * @param source Where the files are: `models:/m-…`, or the URI of an artifact.
   * @param options What else it has.
   * @returns The version.
   * @throws {TsfuncError} TF5033 and TF5034 when it does not become ready.
   * @see MLflow MlflowClient.create_model_version
   */
  async createModelVersion(
    name: string,
    source: string,
    { tags = {}, ...options }: CreateModelVersionOptions = {},
  ): Promise<ModelVersion> {
    return await (await this.registry()).createModelVersion({ name, source, tags: asTexts(tags), ...options });
  }

  /**
   * Registers a version under another name. The files stay where they are.
   *
   * @param sourceModelUri The version: `models:/name/3` or `models:/name@alias`.
   * @param destinationName The other name; made where there is none.
   * @returns The new version.
   * @throws {TsfuncError} TF5038 for a URI that names no version.
   * @see MLflow MlflowClient.copy_model_version
   */
  async copyModelVersion(sourceModelUri: string, destinationName: string): Promise<ModelVersion> {
    return await copyModelVersion(await this.registry(), sourceModelUri, destinationName);
  }

  /**
   * Reads a version.
   *
   * @param name The registered model.
   * @param version Its number.
   * @returns The version.
   * @throws {TsfuncError} With the error code RESOURCE_DOES_NOT_EXIST where there is none.
   * @see MLflow MlflowClient.get_model_version
   */
  async getModelVersion(name: string, version: string | number): Promise<ModelVersion> {
    return await (await this.registry()).getModelVersion(name, String(version));
  }

  /**
   * Reads the version that an alias names.
   *
   * @param name The registered model.
   * @param alias The alias.
   * @returns The version.
   * @see MLflow MlflowClient.get_model_version_by_alias
   */
  async getModelVersionByAlias(name: string, alias: string): Promise<ModelVersion> {
    return await (await this.registry()).getModelVersionByAlias(name, alias);
  }

  /**
   * Reads the version with the highest number.
   *
   * @param name The registered model.
   * @returns The version.
   * @throws {TsfuncError} With the error code RESOURCE_DOES_NOT_EXIST where there is none.
   * @see MLflow models:/name/latest
   */
  async getLatestVersion(name: string): Promise<ModelVersion> {
    return await (await this.registry()).getLatestVersion(name);
  }

  /**
   * Tells where the files of a version are.
   *
   * @param name The registered model.
   * @param version Its number.
   * @returns A URI.
   * @see MLflow MlflowClient.get_model_version_download_uri
   */
  async getModelVersionDownloadUri(name: string, version: string | number): Promise<string> {
    return await (await this.registry()).getModelVersionDownloadUri(name, String(version));
  }

  /**
   * Changes the description of a version.
   *
   * @param name The registered model.
   * @param version Its number.
   * @param update The description.
   * @returns The version.
   * @see MLflow MlflowClient.update_model_version
   */
  async updateModelVersion(
    name: string,
    version: string | number,
    { description }: DescriptionUpdate,
  ): Promise<ModelVersion> {
    return await (await this.registry()).updateModelVersion(name, String(version), description);
  }

  /**
   * Deletes a version, for good.
   *
   * @param name The registered model.
   * @param version Its number.
   * @see MLflow MlflowClient.delete_model_version
   */
  async deleteModelVersion(name: string, version: string | number): Promise<void> {
    await (await this.registry()).deleteModelVersion(name, String(version));
  }

  /**
   * Searches versions.
   *
   * @param options Which, such as `name = 'chat'`.
   * @returns A page of them.
   * @see MLflow MlflowClient.search_model_versions
   */
  async searchModelVersions(options: SearchOptions = {}): Promise<Page<ModelVersion>> {
    return await (await this.registry()).searchModelVersions(pageOf(options));
  }

  /**
   * Sets a tag of a version.
   *
   * @param name The registered model.
   * @param version Its number.
   * @param key The name of the tag.
   * @param value Its value, written as text.
   * @see MLflow MlflowClient.set_model_version_tag
   */
  async setModelVersionTag(name: string, version: string | number, key: string, value: TextValue): Promise<void> {
    await (await this.registry()).setModelVersionTag(name, String(version), key, String(value));
  }

  /**
   * Deletes a tag of a version.
   *
   * @param name The registered model.
   * @param version Its number.
   * @param key The name of the tag.
   * @see MLflow MlflowClient.delete_model_version_tag
   */
  async deleteModelVersionTag(name: string, version: string | number, key: string): Promise<void> {
    await (await this.registry()).deleteModelVersionTag(name, String(version), key);
  }
}
