import { randomInt } from "node:crypto";
import { mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { Experiment } from "../../tracking/experiment.ts";
import type { Page } from "../../tracking/page.ts";
import type { ExperimentSearch, NewExperiment } from "../../tracking/tracking-store.ts";
import { DEFAULT_EXPERIMENT_ID, TAGS_FOLDER, TRASH_FOLDER } from "../files/layout.ts";
import { replaceMeta, writeMeta } from "../files/meta.ts";
import { writeNamed } from "../files/named-files.ts";
import { placeFolder } from "../files/staging.ts";
import { experimentFolder, experimentFolders, experimentIdsIn, type StoreFolder } from "../files/store-folder.ts";
import { appendToUri, resolvedLocation } from "../files/uri.ts";
import { type GoesOn, withLock } from "../files/with-lock.ts";
import { EXPERIMENT_TAG_VALUE } from "../names/limits.ts";
import { refusal, requireLength } from "../names/refuse.ts";
import { requireExperimentId } from "../names/require-id.ts";
import { requireValues } from "../names/require-key.ts";
import { requireExperimentName } from "../names/require-name.ts";
import { requireActive } from "../names/require-stage.ts";
import { findPage } from "../search/find-page.ts";
import { experimentMeta, readExperiment } from "./experiment-file.ts";
import { EXPERIMENT_SEARCH } from "./experiment-search.ts";
import { readEach } from "./read-each.ts";
import { changeStages } from "./run-stages.ts";

const LONGEST_LOCATION = 2_048;

/** The experiments of a store. */
export class Experiments {
  readonly #folder: StoreFolder;

  /** @param folder Where they are. */
  constructor(folder: StoreFolder) {
    this.#folder = folder;
  }

  /** Makes the experiment that is always there, where there is none at all yet. */
  async createDefault(): Promise<void> {
    const { root } = this.#folder;
    if (experimentIdsIn(root, false).length > 0) return;
    await this.#locked(() => {
      mkdirSync(join(root, TRASH_FOLDER), { recursive: true });
      if (experimentIdsIn(root, false).length === 0) this.#place({ name: "Default" }, DEFAULT_EXPERIMENT_ID);
    });
  }

  /** @see TrackingStore.createExperiment */
  async create(experiment: NewExperiment): Promise<string> {
    requireExperimentName(experiment.name);
    requireLength("The artifact location of an experiment", experiment.artifactLocation ?? "", LONGEST_LOCATION);
    requireValues("tag", experiment.tags ?? {}, EXPERIMENT_TAG_VALUE);
    return this.#locked(() => {
      this.#requireFree(experiment.name);
      for (;;) {
        const id = newId();
        if (experimentFolder(this.#folder.root, id) === null && this.#place(experiment, id)) return id;
      }
    });
  }

  /** An experiment, which may be deleted. @throws {TsfuncError} TF5050 when there is none. */
  get(experimentId: string): Experiment {
    const folder = experimentFolder(this.#folder.root, requireExperimentId(experimentId));
    const experiment = folder && readExperiment(folder);
    if (experiment) return experiment;
    throw localStoreErrors.error("TF5050", { what: `experiment ${experimentId}`, folder: this.#folder.root });
  }

  /** An experiment that is not deleted. @throws {TsfuncError} TF5050 when there is none, TF5054 when it is deleted. */
  getActive(experimentId: string, action: string): Experiment {
    const experiment = this.get(experimentId);
    if (experiment.lifecycleStage === "active") return experiment;
    throw localStoreErrors.error("TF5054", { experimentId, action });
  }

  /** @see TrackingStore.getExperimentByName */
  getByName(name: string): Experiment | null {
    for (const folder of experimentFolders(this.#folder.root)) {
      const experiment = readExperiment(folder);
      if (experiment?.name === name) return experiment;
    }
    return null;
  }

  /** @see TrackingStore.searchExperiments */
  async search({ viewType = "ACTIVE_ONLY", ...request }: ExperimentSearch): Promise<Page<Experiment>> {
    const { root } = this.#folder;
    const active = viewType === "DELETED_ONLY" ? [] : experimentIdsIn(root, false).map((id) => join(root, id));
    const deleted = experimentIdsIn(root, true).map((id) => join(root, TRASH_FOLDER, id));
    const folders = viewType === "ACTIVE_ONLY" ? active : [...active, ...deleted];
    return findPage(request, EXPERIMENT_SEARCH, () => readEach(folders, readExperiment));
  }

  /** @see TrackingStore.renameExperiment */
  async rename(experimentId: string, name: string): Promise<void> {
    requireExperimentName(name);
    await this.#locked(() => {
      const experiment = this.getActive(experimentId, "renaming it");
      this.#requireFree(name);
      const changed = { ...experiment, name, lastUpdateTime: Date.now() };
      replaceMeta(this.#folder.root, join(this.#folder.root, experimentId), experimentMeta(changed));
    });
  }

  /** @see TrackingStore.deleteExperiment */
  async delete(experimentId: string): Promise<void> {
    if (experimentId === DEFAULT_EXPERIMENT_ID) {
      throw refusal("The experiment to delete", experimentId, "this one is always there.");
    }
    const { root } = this.#folder;
    await this.#locked((goesOn) => {
      const experiment = this.get(experimentId);
      const folder = join(root, experimentId);
      if (experimentFolder(root, experimentId) !== folder) {
        throw localStoreErrors.error("TF5050", {
          what: `experiment ${experimentId} that is not deleted`,
          folder: root,
        });
      }
      const now = Date.now();
      changeStages(root, folder, { stage: "deleted", deletedTime: now }, goesOn);
      const deleted = { ...experiment, lifecycleStage: "deleted", lastUpdateTime: now } as const;
      replaceMeta(root, folder, experimentMeta(deleted));
      mkdirSync(join(root, TRASH_FOLDER), { recursive: true });
      renameSync(folder, join(root, TRASH_FOLDER, experimentId));
    });
  }

  /** @see TrackingStore.restoreExperiment */
  async restore(experimentId: string): Promise<void> {
    const { root } = this.#folder;
    await this.#locked((goesOn) => {
      const experiment = this.get(experimentId);
      const folder = join(root, experimentId);
      const isInTrash = experimentFolder(root, experimentId) !== folder;
      if (!isInTrash && experiment.lifecycleStage === "active") {
        throw localStoreErrors.error("TF5050", { what: `deleted experiment ${experimentId}`, folder: root });
      }
      if (isInTrash) renameSync(join(root, TRASH_FOLDER, experimentId), folder);
      changeStages(root, folder, { stage: "active", deletedTime: null }, goesOn);
      const restored = { ...experiment, lifecycleStage: "active", lastUpdateTime: Date.now() } as const;
      replaceMeta(root, folder, experimentMeta(restored));
    });
  }

  /** @see TrackingStore.setExperimentTag */
  setTag(experimentId: string, key: string, value: string): void {
    requireValues("tag", { [key]: value }, EXPERIMENT_TAG_VALUE);
    requireActive(`experiment ${experimentId}`, this.get(experimentId).lifecycleStage);
    writeNamed(this.#folder.root, join(this.#folder.root, experimentId, TAGS_FOLDER), { [key]: value });
  }

  #place({ name, artifactLocation, tags = {} }: NewExperiment, experimentId: string): boolean {
    const { root, uri } = this.#folder;
    const now = Date.now();
    return placeFolder(root, join(root, experimentId), (folder) => {
      const location = artifactLocation ? resolvedLocation(artifactLocation) : appendToUri(uri, experimentId);
      const times = { creationTime: now, lastUpdateTime: now };
      writeMeta(
        folder,
        experimentMeta({ experimentId, name, artifactLocation: location, lifecycleStage: "active", ...times }),
      );
      writeNamed(root, join(folder, TAGS_FOLDER), tags);
    });
  }

  #requireFree(name: string): void {
    const taken = this.getByName(name);
    if (taken === null) return;
    const isDeleted = taken.lifecycleStage === "deleted";
    const advice = isDeleted
      ? "It is deleted: restore it, or remove it from .trash."
      : "Use it, or choose another name.";
    const what = `an experiment with the name ${JSON.stringify(name)}`;
    throw localStoreErrors.error("TF5051", { what, folder: this.#folder.root, advice });
  }

  /** What depends on all of the names. */
  #locked<T>(work: (goesOn: GoesOn) => T): Promise<T> {
    return withLock(this.#folder.root, "experiments", work);
  }
}

/** As long as those of MLflow. */
function newId(): string {
  return [randomInt(1, 10), ...Array.from({ length: 17 }, () => randomInt(10))].join("");
}
