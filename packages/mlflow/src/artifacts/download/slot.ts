import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isLeft, processMark } from "../../model-file/process-mark.ts";

/** How the folders begin that nobody works in. */
const FREE = "free.";

/**
 * A folder in which one process downloads, alone. What an earlier one has left is taken over.
 *
 * @param cache The folder of the cache.
 * @param about What is downloaded; others that download the same have a folder beside it.
 * @returns The path of the folder.
 */
export async function claimSlot(cache: string, about: string): Promise<string> {
  const parent = join(cache, "partial", createHash("sha256").update(about).digest("hex"));
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const slot = join(parent, processMark());
  for (const name of await readdir(parent)) {
    const isUnused = name.startsWith(FREE) || isLeft(name);
    if (isUnused && (await isMoved(join(parent, name), slot))) return slot;
  }
  await mkdir(slot, { recursive: true });
  return slot;
}

/**
 * Leaves the folder to the next who downloads the same.
 *
 * @param slot The folder.
 */
export async function releaseSlot(slot: string): Promise<void> {
  await isMoved(slot, join(dirname(slot), `${FREE}${randomBytes(8).toString("hex")}`));
}

/**
 * Removes the folder, when all that was in it has gone to its place.
 *
 * @param slot The folder.
 */
export async function removeSlot(slot: string): Promise<void> {
  await rm(slot, { recursive: true, force: true });
  await rmdir(dirname(slot)).catch(() => undefined);
}

/** Only one of those who try succeeds. */
async function isMoved(from: string, to: string): Promise<boolean> {
  return await rename(from, to).then(
    () => true,
    () => false,
  );
}
