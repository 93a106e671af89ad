import { join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { ModelVersion } from "../../registry/model-version.ts";
import type { NewModelVersion } from "../../registry/registry-store.ts";
import type { Page, PageRequest } from "../../tracking/page.ts";
import { ALIASES_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { replaceMeta, writeMeta } from "../files/meta.ts";
import { readOne, removeOne, writeNamed } from "../files/named-files.ts";
import { placeFolder } from "../files/staging.ts";
import type { StoreFolder } from "../files/store-folder.ts";
import { REGISTRY_TAG_VALUE } from "../names/limits.ts";
import { requireText } from "../names/refuse.ts";
import { requireKey, requireValues } from "../names/require-key.ts";
import { requireAlias, requireFreeAlias, requireRegisteredName, requireVersion } from "../names/require-name.ts";
import { findPage } from "../search/find-page.ts";
import { readEach } from "../tracking/read-each.ts";
import { readVersion, type StoredVersion, versionFolder, versionMeta, versionsIn } from "./model-version-file.ts";
import { PROMPT_TAG, registeredFolder, touchRegistered } from "./registered-model-file.ts";
import type { RegisteredModels } from "./registered-models.ts";
import { VERSION_SEARCH } from "./registry-search.ts";
import type { VersionSource } from "./version-source.ts";

/** The versions of the registered models of a store. */
export class ModelVersions {
  readonly #root: string;
  readonly #models: RegisteredModels;

  /**
   * @param folder Where they are.
   * @param models The registered models.
   */
  constructor({ root }: StoreFolder, models: RegisteredModels) {
    this.#root = root;
    this.#models = models;
  }

  /** @see RegistryStore.createModelVersion */
  async create(given: NewModelVersion, source: VersionSource): Promise<ModelVersion> {
    const { name, description = "", tags = {} } = given;
    requireText("The description of a version", description);
    requireValues("tag", tags, REGISTRY_TAG_VALUE);
    return this.#models.locked(name, () => {
      const model = this.#models.get(name);
      const time = Date.now();
      const version = { name, description, tags, ...constants(given, source), ...times(time) };
      const number = this.#place(registeredFolder(this.#root, name), version, source);
      touchRegistered(this.#root, model, time);
      return this.get(name, String(number)).version;
    });
  }

  /** A version that is not deleted. @throws {TsfuncError} TF5050 when there is none. */
  get(name: string, version: string): StoredVersion {
    const number = requireVersion(version);
    this.#models.get(name);
    const stored = readVersion(join(registeredFolder(this.#root, name), versionFolder(number)));
    if (stored !== null && !stored.isDeleted) return stored;
    throw this.#missing(`version ${version} of the registered model ${JSON.stringify(name)}`);
  }

  /** @see RegistryStore.getModelVersionByAlias */
  getByAlias(name: string, alias: string): ModelVersion {
    if (alias.toLowerCase() === "latest") return this.getLatest(name);
    requireAlias(alias);
    this.#models.get(name);
    const version = readOne(join(registeredFolder(this.#root, name), ALIASES_FOLDER), alias);
    if (version === null) throw this.#missing(`alias ${alias} of the registered model ${JSON.stringify(name)}`);
    return this.get(name, version.trim()).version;
  }

  /** @see RegistryStore.getLatestVersion */
  getLatest(name: string): ModelVersion {
    this.#models.get(name);
    const folder = registeredFolder(this.#root, name);
    for (const number of versionsIn(folder).toReversed()) {
      const stored = readVersion(join(folder, versionFolder(number)));
      if (stored !== null && !stored.isDeleted) return stored.version;
    }
    throw this.#missing(`version of the registered model ${JSON.stringify(name)}`);
  }

  /** @see RegistryStore.updateModelVersion */
  async update(name: string, version: string, description: string): Promise<ModelVersion> {
    requireText("The description of a version", description);
    return this.#models.locked(name, () => {
      const stored = this.get(name, version);
      const changed = { ...stored.version, description, lastUpdatedTimestamp: Date.now() };
      replaceMeta(this.#root, this.#folder(name, version), versionMeta({ ...stored, version: changed }));
      return changed;
    });
  }

  /** Aliases go first: none is ever left without its version. @see RegistryStore.deleteModelVersion */
  async delete(name: string, version: string): Promise<void> {
    await this.#models.locked(name, () => {
      const model = this.#models.get(name);
      const stored = this.get(name, version);
      const time = Date.now();
      const aliases = join(registeredFolder(this.#root, name), ALIASES_FOLDER);
      for (const alias of stored.version.aliases) removeOne(aliases, alias);
      const changed = { ...stored, isDeleted: true, version: { ...stored.version, lastUpdatedTimestamp: time } };
      replaceMeta(this.#root, this.#folder(name, version), versionMeta(changed));
      touchRegistered(this.#root, model, time);
    });
  }

  /** @see RegistryStore.searchModelVersions */
  async search(request: PageRequest): Promise<Page<ModelVersion>> {
    const asksForPrompts = request.filter?.includes(PROMPT_TAG) ?? false;
    const folders = this.#models.names().flatMap((name) => {
      const folder = registeredFolder(this.#root, name);
      return versionsIn(folder).map((number) => join(folder, versionFolder(number)));
    });
    const read = (folder: string): ModelVersion | null => {
      const stored = readVersion(folder);
      if (stored === null || stored.isDeleted) return null;
      return !asksForPrompts && stored.version.tags[PROMPT_TAG] === "true" ? null : stored.version;
    };
    return findPage(request, VERSION_SEARCH, () => readEach(folders, read));
  }

  /** @see RegistryStore.setModelVersionTag */
  async setTag(name: string, version: string, key: string, value: string): Promise<void> {
    requireValues("tag", { [key]: value }, REGISTRY_TAG_VALUE);
    await this.#changed(name, version, (folder) => {
      writeNamed(this.#root, join(folder, TAGS_FOLDER), { [key]: value });
      return true;
    });
  }

  /** @see RegistryStore.deleteModelVersionTag */
  async deleteTag(name: string, version: string, key: string): Promise<void> {
    requireKey("tag", key);
    await this.#changed(name, version, (folder) => removeOne(join(folder, TAGS_FOLDER), key));
  }

  /** @see RegistryStore.setRegisteredModelAlias */
  async setAlias(name: string, alias: string, version: string): Promise<void> {
    requireFreeAlias(requireAlias(alias));
    await this.#changed(name, version, () => {
      const aliases = join(registeredFolder(this.#root, name), ALIASES_FOLDER);
      writeNamed(this.#root, aliases, { [alias]: String(requireVersion(version)) });
      return true;
    });
  }

  /** @see RegistryStore.deleteRegisteredModelAlias */
  async deleteAlias(name: string, alias: string): Promise<void> {
    requireAlias(alias);
    await this.#models.locked(name, () => {
      const model = this.#models.get(name);
      const isRemoved = removeOne(join(registeredFolder(this.#root, name), ALIASES_FOLDER), alias);
      if (isRemoved) touchRegistered(this.#root, model, Date.now());
    });
  }

  /** Numbers of deleted versions are not given again. */
  #place(folder: string, version: Omit<ModelVersion, "version">, { storageLocation }: VersionSource): number {
    for (let number = (versionsIn(folder).at(-1) ?? 0) + 1; ; number++) {
      const stored = { version: { ...version, version: String(number) }, storageLocation, isDeleted: false };
      const isPlaced = placeFolder(this.#root, join(folder, versionFolder(number)), (place) => {
        writeNamed(this.#root, join(place, TAGS_FOLDER), version.tags);
        writeMeta(place, versionMeta(stored));
      });
      if (isPlaced) return number;
    }
  }

  #changed(name: string, version: string, change: (folder: string) => boolean): Promise<void> {
    return this.#models.locked(name, () => {
      const model = this.#models.get(name);
      this.get(name, version);
      if (change(this.#folder(name, version))) touchRegistered(this.#root, model, Date.now());
    });
  }

  #folder(name: string, version: string): string {
    return join(registeredFolder(this.#root, requireRegisteredName(name)), versionFolder(requireVersion(version)));
  }

  #missing(what: string): Error {
    return localStoreErrors.error("TF5050", { what, folder: this.#root });
  }
}

function constants({ source, modelId }: NewModelVersion, { runId }: VersionSource) {
  const fixed = { userId: "", currentStage: "None", status: "READY", statusMessage: "", aliases: [] } as const;
  return { ...fixed, source, runId, modelId: modelId ?? null };
}

function times(time: number) {
  return { creationTimestamp: time, lastUpdatedTimestamp: time };
}
