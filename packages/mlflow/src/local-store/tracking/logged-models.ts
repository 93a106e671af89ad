import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { LoggedModel, LoggedModelStatus } from "../../tracking/logged-model.ts";
import type { Page } from "../../tracking/page.ts";
import type { LoggedModelSearch, Named, NewLoggedModel } from "../../tracking/tracking-store.ts";
import { ARTIFACTS_FOLDER, METRICS_FOLDER, MODELS_FOLDER, PARAMS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { replaceMeta, writeMeta } from "../files/meta.ts";
import { makeFolders, removeOne, writeNamed } from "../files/named-files.ts";
import { placeFolder } from "../files/staging.ts";
import { experimentFolder, experimentFolders, foldersIn, type StoreFolder } from "../files/store-folder.ts";
import { appendToUri } from "../files/uri.ts";
import { withLock } from "../files/with-lock.ts";
import { PARAM_VALUE, REGISTRY_TAG_VALUE } from "../names/limits.ts";
import { randomName } from "../names/random-name.ts";
import { refusal } from "../names/refuse.ts";
import { requireExperimentId, requireModelId } from "../names/require-id.ts";
import { requireKey, requireValues } from "../names/require-key.ts";
import { requireLoggedModelName } from "../names/require-name.ts";
import { findPage } from "../search/find-page.ts";
import type { Experiments } from "./experiments.ts";
import { isLoggedModelStatus, type LoggedModelMeta, loggedModelMeta, readLoggedModel } from "./logged-model-file.ts";
import { LOGGED_MODEL_SEARCH } from "./logged-model-search.ts";
import { readEach } from "./read-each.ts";

/** A logged model that has been found. */
export interface FoundModel {
  readonly folder: string;
  readonly model: LoggedModel;
}

/** The logged models of a store. */
export class LoggedModels {
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

  /** @see TrackingStore.createLoggedModel */
  create({ experimentId, params = {}, tags = {}, ...given }: NewLoggedModel): LoggedModel {
    const name = given.name === undefined ? randomName() : requireLoggedModelName(given.name);
    requireValues("param", params, PARAM_VALUE);
    requireValues("tag", tags, REGISTRY_TAG_VALUE);
    const experiment = this.#experiments.getActive(experimentId, "a model of it");
    const modelId = `m-${randomUUID().replaceAll("-", "")}`;
    const now = Date.now();
    const model: LoggedModelMeta = {
      modelId,
      experimentId,
      name,
      artifactUri: appendToUri(experiment.artifactLocation, MODELS_FOLDER, modelId, ARTIFACTS_FOLDER),
      creationTimestamp: now,
      lastUpdatedTimestamp: now,
      status: "LOGGED_MODEL_PENDING",
      statusMessage: null,
      modelType: given.modelType ?? null,
      sourceRunId: given.sourceRunId ?? null,
    };
    const models = join(this.#root, experimentId, MODELS_FOLDER);
    makeFolders(models, ".");
    placeFolder(this.#root, join(models, modelId), (folder) => {
      mkdirSync(join(folder, METRICS_FOLDER));
      mkdirSync(join(folder, PARAMS_FOLDER));
      writeNamed(this.#root, join(folder, PARAMS_FOLDER), params);
      writeNamed(this.#root, join(folder, TAGS_FOLDER), tags);
      writeMeta(folder, loggedModelMeta(model, "active"));
    });
    return this.find(modelId).model;
  }

  /** Finds a model that is not deleted. @throws {TsfuncError} TF5050 when there is none. */
  find(modelId: string): FoundModel {
    requireModelId(modelId);
    for (const experiment of experimentFolders(this.#root)) {
      const folder = join(experiment, MODELS_FOLDER, modelId);
      const model = readLoggedModel(folder);
      if (model !== null) return { folder, model };
    }
    throw localStoreErrors.error("TF5050", { what: `logged model ${modelId}`, folder: this.#root });
  }

  /** @see TrackingStore.finalizeLoggedModel */
  async finalize(modelId: string, status: LoggedModelStatus): Promise<LoggedModel> {
    if (!isLoggedModelStatus(status)) {
      const reason = "LOGGED_MODEL_READY, LOGGED_MODEL_UPLOAD_FAILED or LOGGED_MODEL_PENDING was expected.";
      throw refusal("The status of a logged model", status, reason);
    }
    return this.locked(modelId, () => {
      const { folder, model } = this.find(modelId);
      const changed = { ...model, status, lastUpdatedTimestamp: Date.now() };
      replaceMeta(this.#root, folder, loggedModelMeta(changed, "active"));
      return changed;
    });
  }

  /** @see TrackingStore.deleteLoggedModel */
  async delete(modelId: string): Promise<void> {
    await this.locked(modelId, () => {
      const { folder, model } = this.find(modelId);
      replaceMeta(this.#root, folder, loggedModelMeta({ ...model, lastUpdatedTimestamp: Date.now() }, "deleted"));
    });
  }

  /** @see TrackingStore.searchLoggedModels */
  async search({ experimentIds, ...request }: LoggedModelSearch): Promise<Page<LoggedModel>> {
    const experiments = experimentIds.map((id) => experimentFolder(this.#root, requireExperimentId(id)));
    const folders = experiments.flatMap((experiment) => {
      const models = experiment === null ? null : join(experiment, MODELS_FOLDER);
      return models === null ? [] : foldersIn(models).map((name) => join(models, name));
    });
    const read = () => readEach(folders, readLoggedModel);
    return findPage({ ...request, ...{ experimentIds } }, LOGGED_MODEL_SEARCH, read);
  }

  /** @see TrackingStore.logLoggedModelParams */
  logParams(modelId: string, params: Named): void {
    requireValues("param", params, PARAM_VALUE);
    writeNamed(this.#root, join(this.find(modelId).folder, PARAMS_FOLDER), params);
  }

  /** @see TrackingStore.setLoggedModelTags */
  setTags(modelId: string, tags: Named): void {
    requireValues("tag", tags, REGISTRY_TAG_VALUE);
    writeNamed(this.#root, join(this.find(modelId).folder, TAGS_FOLDER), tags);
  }

  /** @see TrackingStore.deleteLoggedModelTag */
  deleteTag(modelId: string, key: string): void {
    requireKey("tag", key);
    if (removeOne(join(this.find(modelId).folder, TAGS_FOLDER), key)) return;
    throw localStoreErrors.error("TF5050", { what: `tag \`${key}\` of the model ${modelId}`, folder: this.#root });
  }

  /** Does what changes a model. */
  locked<T>(modelId: string, work: () => T): Promise<T> {
    return withLock(this.#root, `model ${requireModelId(modelId)}`, work);
  }
}
