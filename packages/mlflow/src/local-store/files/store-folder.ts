import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import { isExperimentId } from "../names/require-id.ts";
import { nullIfAbsent } from "./file-error.ts";
import { MODELS_FOLDER, TRASH_FOLDER } from "./layout.ts";
import { removeLeftBehind } from "./staging.ts";

/** Where a store is. */
export interface StoreFolder {
  /** The absolute path. */
  readonly root: string;
  /** The same as a `file:` URI. */
  readonly uri: string;
}

/**
 * Opens a folder for a store, and makes it where there is none.
 *
 * @param folder Its path or `file:` URI.
 * @returns Where it is.
 * @throws {TsfuncError} TF5059 when it is no folder.
 */
export function openFolder(folder: string | URL): StoreFolder {
  const root = pathOf(folder);
  try {
    mkdirSync(root, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw localStoreErrors.error("TF5059", { received: JSON.stringify(root), reason }, { cause: error });
  }
  removeLeftBehind(root);
  return { root, uri: pathToFileURL(root).href };
}

/**
 * The folders of experiments.
 *
 * @param root The root of the store.
 * @param isDeleted Whether those of deleted experiments are meant.
 * @returns Their ids.
 */
export function experimentIdsIn(root: string, isDeleted: boolean): readonly string[] {
  const folder = isDeleted ? join(root, TRASH_FOLDER) : root;
  return foldersIn(folder).filter((name) => isExperimentId(name) && (isDeleted || name !== MODELS_FOLDER));
}

/**
 * The folder of an experiment.
 *
 * @param root The root of the store.
 * @param experimentId Its id, which has been checked.
 * @returns Null where there is none, neither active nor deleted.
 */
export function experimentFolder(root: string, experimentId: string): string | null {
  const places = [join(root, experimentId), join(root, TRASH_FOLDER, experimentId)];
  return places.find((place) => experimentId !== MODELS_FOLDER && existsSync(place)) ?? null;
}

/**
 * The folders of all experiments, those of the active ones first.
 *
 * @param root The root of the store.
 * @returns Their paths.
 */
export function experimentFolders(root: string): readonly string[] {
  return [
    ...experimentIdsIn(root, false).map((id) => join(root, id)),
    ...experimentIdsIn(root, true).map((id) => join(root, TRASH_FOLDER, id)),
  ];
}

/**
 * The folders in a folder.
 *
 * @param folder The folder.
 * @returns Their names; none where there is no such folder.
 */
export function foldersIn(folder: string): readonly string[] {
  const entries = nullIfAbsent(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter((entry) => entry.isDirectory() || isLinkToFolder(folder, entry)).map((entry) => entry.name);
}

function isLinkToFolder(folder: string, entry: { readonly name: string; isSymbolicLink(): boolean }): boolean {
  return entry.isSymbolicLink() && nullIfAbsent(() => statSync(join(folder, entry.name)).isDirectory()) === true;
}

function pathOf(folder: unknown): string {
  const isUri = folder instanceof URL || (typeof folder === "string" && /^file:/i.test(folder));
  try {
    if (isUri) return fileURLToPath(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw localStoreErrors.error("TF5059", { received: String(folder), reason }, { cause: error });
  }
  if (typeof folder === "string" && folder !== "" && !/^[a-z][a-z0-9+.-]+:/i.test(folder)) return resolve(folder);
  throw localStoreErrors.error("TF5059", { received: inspect(folder), reason: "It is neither." });
}
