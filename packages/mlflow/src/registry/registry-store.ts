import type { Page, PageRequest } from "../tracking/page.ts";
import type { Named } from "../tracking/tracking-store.ts";
import type { ModelVersion } from "./model-version.ts";
import type { RegisteredModel } from "./registered-model.ts";

/** What a new registered model has. */
export interface NewRegisteredModel {
  readonly name: string;
  readonly description?: string;
  readonly tags?: Named;
}

/** What a new version has. */
export interface NewModelVersion {
  readonly name: string;
  /** Where its files are: `models:/m-…`, or the URI of an artifact. */
  readonly source: string;
  readonly runId?: string;
  readonly modelId?: string;
  readonly description?: string;
  readonly tags?: Named;
}

/**
 * Where models are registered: a tracking server, or a folder.
 *
 * What is asked for and is not there is an error with the error code `RESOURCE_DOES_NOT_EXIST`; a name that is taken is one with
 * `RESOURCE_ALREADY_EXISTS`. Creating calls leave one thing behind, however often they had to be tried.
 *
 * @see MLflow AbstractStore of the model registry
 */
export interface RegistryStore {
  /** The URI by which it was opened. */
  readonly uri: string;

  createRegisteredModel(model: NewRegisteredModel): Promise<RegisteredModel>;
  getRegisteredModel(name: string): Promise<RegisteredModel>;
  renameRegisteredModel(name: string, newName: string): Promise<RegisteredModel>;
  updateRegisteredModel(name: string, description: string): Promise<RegisteredModel>;
  deleteRegisteredModel(name: string): Promise<void>;
  searchRegisteredModels(search?: PageRequest): Promise<Page<RegisteredModel>>;
  setRegisteredModelTag(name: string, key: string, value: string): Promise<void>;
  deleteRegisteredModelTag(name: string, key: string): Promise<void>;
  setRegisteredModelAlias(name: string, alias: string, version: string): Promise<void>;
  deleteRegisteredModelAlias(name: string, alias: string): Promise<void>;

  /** Ready when it returns: a version that the store is still registering is waited for. */
  createModelVersion(version: NewModelVersion): Promise<ModelVersion>;
  getModelVersion(name: string, version: string): Promise<ModelVersion>;
  getModelVersionByAlias(name: string, alias: string): Promise<ModelVersion>;
  /** The version with the highest number. */
  getLatestVersion(name: string): Promise<ModelVersion>;
  /** Where its files are. */
  getModelVersionDownloadUri(name: string, version: string): Promise<string>;
  updateModelVersion(name: string, version: string, description: string): Promise<ModelVersion>;
  deleteModelVersion(name: string, version: string): Promise<void>;
  searchModelVersions(search?: PageRequest): Promise<Page<ModelVersion>>;
  setModelVersionTag(name: string, version: string, key: string, value: string): Promise<void>;
  deleteModelVersionTag(name: string, version: string, key: string): Promise<void>;
}
