import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { RegisteredModel } from "../../registry/registered-model.ts";
import type { NewRegisteredModel } from "../../registry/registry-store.ts";
import type { Page, PageRequest } from "../../tracking/page.ts";
import { MODELS_FOLDER, TAGS_FOLDER } from "../files/layout.ts";
import { replaceMeta, writeMeta } from "../files/meta.ts";
import { removeOne, writeNamed } from "../files/named-files.ts";
import { placeFolder, removeFolder } from "../files/staging.ts";
import { foldersIn, type StoreFolder } from "../files/store-folder.ts";
import { type GoesOn, withLock } from "../files/with-lock.ts";
import { REGISTRY_TAG_VALUE } from "../names/limits.ts";
import { requireText } from "../names/refuse.ts";
import { requireKey, requireValues } from "../names/require-key.ts";
import { requireRegisteredName } from "../names/require-name.ts";
import { findPage } from "../search/find-page.ts";
import { readEach } from "../tracking/read-each.ts";
import { readVersion, versionFolder, versionMeta, versionsIn } from "./model-version-file.ts";
import {
  PROMPT_TAG,
  readRegistered,
  registeredFolder,
  registeredMeta,
  touchRegistered,
} from "./registered-model-file.ts";
import { REGISTERED_SEARCH } from "./registry-search.ts";

/** The registered models of a store. */
export class RegisteredModels {
  readonly #root: string;

  /** @param folder Where they are. */
  constructor({ root }: StoreFolder) {
    this.#root = root;
    mkdirSync(join(root, MODELS_FOLDER), { recursive: true });
  }

  /** @see RegistryStore.createRegisteredModel */
  create({ name, description = "", tags = {} }: NewRegisteredModel): RegisteredModel {
    requireRegisteredName(name);
    requireText("The description of a registered model", description);
    requireValues("tag", tags, REGISTRY_TAG_VALUE);
    const now = Date.now();
    const model = { name, description, aliases: {}, creationTimestamp: now, lastUpdatedTimestamp: now };
    const isPlaced = placeFolder(this.#root, registeredFolder(this.#root, name), (folder) => {
      writeNamed(this.#root, join(folder, TAGS_FOLDER), tags);
      writeMeta(folder, registeredMeta({ ...model, tags }));
    });
    if (!isPlaced) throw this.#taken(name);
    return this.get(name);
  }

  /** @see RegistryStore.getRegisteredModel */
  get(name: string): RegisteredModel {
    const model = readRegistered(registeredFolder(this.#root, requireRegisteredName(name)));
    if (model !== null) return model;
    const what = `registered model ${JSON.stringify(name)}`;
    throw localStoreErrors.error("TF5050", { what, folder: this.#root });
  }

  /** @see RegistryStore.renameRegisteredModel */
  async rename(name: string, newName: string): Promise<RegisteredModel> {
    requireRegisteredName(newName);
    return this.locked(name, (goesOn) => {
      const model = this.get(name);
      const old = registeredFolder(this.#root, name);
      const time = Date.now();
      const isPlaced = placeFolder(this.#root, registeredFolder(this.#root, newName), (folder) => {
        cpSync(old, folder, { recursive: true });
        writeMeta(folder, registeredMeta({ ...model, name: newName, lastUpdatedTimestamp: time }));
        renameVersions(folder, { name: newName, time, goesOn });
      });
      if (!isPlaced) throw this.#taken(newName);
      removeFolder(this.#root, old);
      return this.get(newName);
    });
  }

  /** @see RegistryStore.updateRegisteredModel */
  async update(name: string, description: string): Promise<RegisteredModel> {
    requireText("The description of a registered model", description);
    return this.locked(name, () => {
      const changed = { ...this.get(name), description, lastUpdatedTimestamp: Date.now() };
      replaceMeta(this.#root, registeredFolder(this.#root, name), registeredMeta(changed));
      return changed;
    });
  }

  /** @see RegistryStore.deleteRegisteredModel */
  async delete(name: string): Promise<void> {
    await this.locked(name, () => {
      this.get(name);
      removeFolder(this.#root, registeredFolder(this.#root, name));
    });
  }

  /** @see RegistryStore.searchRegisteredModels */
  async search(request: PageRequest): Promise<Page<RegisteredModel>> {
    const asksForPrompts = request.filter?.includes(PROMPT_TAG) ?? false;
    const read = (name: string): RegisteredModel | null => {
      const model = readRegistered(registeredFolder(this.#root, name));
      return !asksForPrompts && model?.tags[PROMPT_TAG] === "true" ? null : model;
    };
    return findPage(request, REGISTERED_SEARCH, () => readEach(this.names(), read));
  }

  /** The names of all. */
  names(): readonly string[] {
    return foldersIn(join(this.#root, MODELS_FOLDER));
  }

  /** @see RegistryStore.setRegisteredModelTag */
  async setTag(name: string, key: string, value: string): Promise<void> {
    requireValues("tag", { [key]: value }, REGISTRY_TAG_VALUE);
    await this.locked(name, () => {
      const model = this.get(name);
      writeNamed(this.#root, join(registeredFolder(this.#root, name), TAGS_FOLDER), { [key]: value });
      touchRegistered(this.#root, model, Date.now());
    });
  }

  /** @see RegistryStore.deleteRegisteredModelTag */
  async deleteTag(name: string, key: string): Promise<void> {
    requireKey("tag", key);
    await this.locked(name, () => {
      const model = this.get(name);
      if (!removeOne(join(registeredFolder(this.#root, name), TAGS_FOLDER), key)) return;
      touchRegistered(this.#root, model, Date.now());
    });
  }

  /** Does what changes a registered model or its versions. */
  locked<T>(name: string, work: (goesOn: GoesOn) => T): Promise<T> {
    return withLock(this.#root, `registered model ${requireRegisteredName(name)}`, work);
  }

  #taken(name: string): Error {
    const what = `a registered model with the name ${JSON.stringify(name)}`;
    const advice = "Add a version to it, or choose another name.";
    return localStoreErrors.error("TF5051", { what, folder: this.#root, advice });
  }
}

interface Renaming {
  readonly name: string;
  readonly time: number;
  readonly goesOn: GoesOn;
}

function renameVersions(folder: string, { name, time, goesOn }: Renaming): void {
  for (const number of versionsIn(folder)) {
    goesOn();
    const place = join(folder, versionFolder(number));
    const stored = readVersion(place);
    if (stored === null) continue;
    const version = { ...stored.version, name, lastUpdatedTimestamp: time };
    writeMeta(place, versionMeta({ ...stored, version }));
  }
}
