import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileErrorCode, nullIfAbsent } from "./file-error.ts";
import { WORK_FOLDER } from "./layout.ts";

/** Nothing takes so long to become whole; what is older was left behind by a process that was killed. */
const LEFT_BEHIND = 60 * 60 * 1000;

/** What renaming a folder onto another one says, on the platforms that there are. */
const TAKEN: readonly string[] = ["EEXIST", "ENOTEMPTY", "EPERM", "EACCES"];

/**
 * A path for what is not whole yet.
 *
 * @param root The root of the store.
 * @returns A path that nothing else uses, on the file system of the store.
 */
export function stagedPath(root: string): string {
  const folder = join(root, WORK_FOLDER, "staged");
  mkdirSync(folder, { recursive: true });
  return join(folder, randomUUID());
}

/**
 * Makes a folder that is there as a whole, or not at all.
 *
 * @param root The root of the store.
 * @param target Where it goes; the folder around it has to be there.
 * @param fill Writes what is in it.
 * @returns False, and nothing is changed, when there is something at `target` already.
 * @throws What `fill` throws.
 */
export function placeFolder(root: string, target: string, fill: (folder: string) => void): boolean {
  const staged = stagedPath(root);
  mkdirSync(staged);
  try {
    fill(staged);
    renameSync(staged, target);
    return true;
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    if (TAKEN.includes(fileErrorCode(error)) && existsSync(target)) return false;
    throw error;
  }
}

/**
 * Removes a folder, which is gone at once and not file by file.
 *
 * @param root The root of the store.
 * @param folder The folder.
 */
export function removeFolder(root: string, folder: string): void {
  const staged = stagedPath(root);
  renameSync(folder, staged);
  rmSync(staged, { recursive: true, force: true });
}

/**
 * Removes what processes that were killed have left behind.
 *
 * @param root The root of the store.
 */
export function removeLeftBehind(root: string): void {
  const folder = join(root, WORK_FOLDER, "staged");
  for (const name of nullIfAbsent(() => readdirSync(folder)) ?? []) {
    const path = join(folder, name);
    const age = Date.now() - (nullIfAbsent(() => statSync(path).mtimeMs) ?? Number.POSITIVE_INFINITY);
    if (age > LEFT_BEHIND) rmSync(path, { recursive: true, force: true });
  }
}
