import { lstat, readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isLeft, processMark } from "./process-mark.ts";

/**
 * Where a folder is filled before it takes its place.
 *
 * @param folder Its place.
 * @returns A path beside its place.
 */
export function stagingOf(folder: string): string {
  return join(dirname(folder), `${stagingPrefix(folder)}${processMark()}`);
}

/**
 * Where the old folder waits while the new one takes its place.
 *
 * @param folder Its place.
 * @returns A path beside its place, always the same.
 */
export function previousOf(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.tsfunc-previous`);
}

/**
 * Undoes what a process left that ended while it was replacing a folder: the old one, which is whole, goes back to its place.
 *
 * @param folder The place.
 */
export async function recoverFolder(folder: string): Promise<void> {
  if (await exists(folder)) return;
  await rename(previousOf(folder), folder).catch(() => undefined);
}

/**
 * Finds what processes left that ended while they were filling a folder.
 *
 * @param folder The place of the folder.
 * @returns Paths beside it.
 */
export async function staleFolders(folder: string): Promise<string[]> {
  const prefix = stagingPrefix(folder);
  const siblings = (await readdir(dirname(folder))).filter((name) => name.startsWith(prefix));
  const stale = siblings.filter((name) => isLeft(name.slice(prefix.length)));
  return stale.map((name) => join(dirname(folder), name));
}

/**
 * Whether there is something at a path.
 *
 * @param path The path.
 */
export async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}

function stagingPrefix(folder: string): string {
  return `.${basename(folder)}.tsfunc-saving.`;
}
