import type { ModelVersion } from "../registry/model-version.ts";
import type { RegisteredModel } from "../registry/registered-model.ts";
import type { NewModelVersion, NewRegisteredModel, RegistryStore } from "../registry/registry-store.ts";
import type { Page, PageRequest } from "../tracking/page.ts";
import { openFolder, type StoreFolder } from "./files/store-folder.ts";
import { ModelVersions } from "./registry/model-versions.ts";
import { RegisteredModels } from "./registry/registered-models.ts";
import { type GetLoggedModel, versionSource } from "./registry/version-source.ts";
import { Experiments } from "./tracking/experiments.ts";
import { LoggedModels } from "./tracking/logged-models.ts";

/** What a local registry has to know. */
export interface LocalRegistryOptions {
  /** Finds the logged models that are registered; those in the same folder when left out. */
  readonly getLoggedModel?: GetLoggedModel;
}

/**
 * Opens a model registry in a folder, in the layout of MLflow's file store. Where there is none yet, it is made.
 *
 * @param folder Its path or `file:` URI; a tracking store may be in the same one.
 * @param options Where logged models are, when they are elsewhere.
 * @returns The store.
 * @throws {TsfuncError} TF5059 when it is no folder.
 * @see MLflow FileStore of the model registry
 */
export async function openLocalRegistryStore(
  folder: string | URL,
  options: LocalRegistryOptions = {},
): Promise<RegistryStore> {
  const place = openFolder(folder);
  const local = new LoggedModels(place, new Experiments(place));
  return new LocalRegistryStore(place, options.getLoggedModel ?? ((modelId) => local.find(modelId).model));
}

/** Hands on to what knows registered models and versions. */
class LocalRegistryStore implements RegistryStore {
  readonly uri: string;
  readonly #models: RegisteredModels;
  readonly #versions: ModelVersions;
  readonly #getLoggedModel: GetLoggedModel;

  constructor(folder: StoreFolder, getLoggedModel: GetLoggedModel) {
    this.uri = folder.uri;
    this.#models = new RegisteredModels(folder);
    this.#versions = new ModelVersions(folder, this.#models);
    this.#getLoggedModel = getLoggedModel;
  }

  async createRegisteredModel(model: NewRegisteredModel): Promise<RegisteredModel> {
    return this.#models.create(model);
  }
  async getRegisteredModel(name: string): Promise<RegisteredModel> {
    return this.#models.get(name);
  }
  async renameRegisteredModel(name: string, newName: string): Promise<RegisteredModel> {
    return this.#models.rename(name, newName);
  }
  async updateRegisteredModel(name: string, description: string): Promise<RegisteredModel> {
    return this.#models.update(name, description);
  }
  async deleteRegisteredModel(name: string): Promise<void> {
    await this.#models.delete(name);
  }
  async searchRegisteredModels(search: PageRequest = {}): Promise<Page<RegisteredModel>> {
    return this.#models.search(search);
  }
  async setRegisteredModelTag(name: string, key: string, value: string): Promise<void> {
    await this.#models.setTag(name, key, value);
  }
  async deleteRegisteredModelTag(name: string, key: string): Promise<void> {
    await this.#models.deleteTag(name, key);
  }
  async setRegisteredModelAlias(name: string, alias: string, version: string): Promise<void> {
    await this.#versions.setAlias(name, alias, version);
  }
  async deleteRegisteredModelAlias(name: string, alias: string): Promise<void> {
    await this.#versions.deleteAlias(name, alias);
  }

  async createModelVersion(version: NewModelVersion): Promise<ModelVersion> {
    this.#models.get(version.name);
    return this.#versions.create(version, await versionSource(version, this.#getLoggedModel, this.#versions));
  }
  async getModelVersion(name: string, version: string): Promise<ModelVersion> {
    return this.#versions.get(name, version).version;
  }
  async getModelVersionByAlias(name: string, alias: string): Promise<ModelVersion> {
    return this.#versions.getByAlias(name, alias);
  }
  async getLatestVersion(name: string): Promise<ModelVersion> {
    return this.#versions.getLatest(name);
  }
  async getModelVersionDownloadUri(name: string, version: string): Promise<string> {
    const stored = this.#versions.get(name, version);
    return stored.storageLocation ?? stored.version.source;
  }
  async updateModelVersion(name: string, version: string, description: string): Promise<ModelVersion> {
    return this.#versions.update(name, version, description);
  }
  async deleteModelVersion(name: string, version: string): Promise<void> {
    await this.#versions.delete(name, version);
  }
  async searchModelVersions(search: PageRequest = {}): Promise<Page<ModelVersion>> {
    return this.#versions.search(search);
  }
  async setModelVersionTag(name: string, version: string, key: string, value: string): Promise<void> {
    await this.#versions.setTag(name, version, key, value);
  }
  async deleteModelVersionTag(name: string, version: string, key: string): Promise<void> {
    await this.#versions.deleteTag(name, version, key);
  }
}
