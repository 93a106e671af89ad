import type { RegisteredModel } from "../registry/registered-model.ts";
import type { Page } from "../tracking/page.ts";
import { LoggedModelsClient } from "./logged-models-client.ts";
import { asTexts, pageOf, type SearchOptions, type TextValue, type TextValues } from "./stores-client.ts";

/** What a new registered model may have. */
export interface CreateRegisteredModelOptions {
  readonly tags?: TextValues;
  readonly description?: string;
}

/** A description that takes the place of another. */
export interface DescriptionUpdate {
  readonly description: string;
}

/** What MLflow's client does with registered models. */
export abstract class RegisteredModelsClient extends LoggedModelsClient {
  /**
   * Creates a registered model, which has no versions yet.
   *
   * @param name Its name, which none other may have.
   * @param options What else it has.
   * @returns The registered model.
   * @throws {TsfuncError} With the error code RESOURCE_ALREADY_EXISTS where the name is taken.
   * @see MLflow MlflowClient.create_registered_model
   */
  async createRegisteredModel(
    name: string,
    { tags = {}, ...options }: CreateRegisteredModelOptions = {},
  ): Promise<RegisteredModel> {
    return await (await this.registry()).createRegisteredModel({ name, tags: asTexts(tags), ...options });
  }

  /**
   * Reads a registered model.
   *
   * @param name Which.
   * @returns The registered model.
   * @throws {TsfuncError} With the error code RESOURCE_DOES_NOT_EXIST where there is none.
   * @see MLflow MlflowClient.get_registered_model
   */
  async getRegisteredModel(name: string): Promise<RegisteredModel> {
    return await (await this.registry()).getRegisteredModel(name);
  }

  /**
   * Gives a registered model another name.
   *
   * @param name The name that it has.
   * @param newName The name that it gets.
   * @returns The registered model.
   * @see MLflow MlflowClient.rename_registered_model
   */
  async renameRegisteredModel(name: string, newName: string): Promise<RegisteredModel> {
    return await (await this.registry()).renameRegisteredModel(name, newName);
  }

  /**
   * Changes the description of a registered model.
   *
   * @param name Which.
   * @param update The description.
   * @returns The registered model.
   * @see MLflow MlflowClient.update_registered_model
   */
  async updateRegisteredModel(name: string, { description }: DescriptionUpdate): Promise<RegisteredModel> {
    return await (await this.registry()).updateRegisteredModel(name, description);
  }

  /**
   * Deletes a registered model with its versions, for good.
   *
   * @param name Which.
   * @see MLflow MlflowClient.delete_registered_model
   */
  async deleteRegisteredModel(name: string): Promise<void> {
    await (await this.registry()).deleteRegisteredModel(name);
  }

  /**
   * Searches registered models.
   *
   * @param options Which.
   * @returns A page of them.
   * @see MLflow MlflowClient.search_registered_models
   */
  async searchRegisteredModels(options: SearchOptions = {}): Promise<Page<RegisteredModel>> {
    return await (await this.registry()).searchRegisteredModels(pageOf(options));
  }

  /**
   * Sets a tag of a registered model.
   *
   * @param name Which.
   * @param key The name of the tag.
   * @param value Its value, written as text.
   * @see MLflow MlflowClient.set_registered_model_tag
   */
  async setRegisteredModelTag(name: string, key: string, value: TextValue): Promise<void> {
    await (await this.registry()).setRegisteredModelTag(name, key, String(value));
  }

  /**
   * Deletes a tag of a registered model.
   *
   * @param name Which.
   * @param key The name of the tag.
   * @see MLflow MlflowClient.delete_registered_model_tag
   */
  async deleteRegisteredModelTag(name: string, key: string): Promise<void> {
    await (await this.registry()).deleteRegisteredModelTag(name, key);
  }

  /**
   * Lets an alias name a version; one that it named before loses it.
   *
   * @param name The registered model.
   * @param alias The alias, such as `champion`.
   * @param version The version, such as `3`.
   * @see MLflow MlflowClient.set_registered_model_alias
   */
  async setRegisteredModelAlias(name: string, alias: string, version: string | number): Promise<void> {
    await (await this.registry()).setRegisteredModelAlias(name, alias, String(version));
  }

  /**
   * Deletes an alias.
   *
   * @param name The registered model.
   * @param alias The alias.
   * @see MLflow MlflowClient.delete_registered_model_alias
   */
  async deleteRegisteredModelAlias(name: string, alias: string): Promise<void> {
    await (await this.registry()).deleteRegisteredModelAlias(name, alias);
  }
}
