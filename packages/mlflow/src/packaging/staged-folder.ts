import { randomInt } from "node:crypto";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { exists, previousOf, recoverFolder, stagingOf, staleFolders } from "../model-file/recover-folder.ts";

/** Where a model is written. */
export interface Destination {
  /** Absolute path of the folder that it will be. */
  readonly folder: string;
  readonly overwrite: boolean;
}

/** Others may save at the same place, or look at it, at the same time. */
const ATTEMPTS = 20;

/**
 * Makes a folder whole or not at all: it is filled beside its place, and renamed. What stood there before is renamed, too, so that there is
 * always one that is whole; a process that ends between the two renames leaves it to the next one to undo the first.
 *
 * @param destination Where it will be.
 * @param fill Writes what is in it.
 * @param onReplacing Is called when it is whole, before it takes its place.
 * @returns What `fill` returns.
 * @throws {TsfuncError} TF4002 when there is something at its place that may not be replaced.
 */
export async function stagedFolder<Result>(
  destination: Destination,
  fill: (staging: string) => Promise<Result>,
  onReplacing: () => void,
): Promise<Result> {
  const { folder } = destination;
  await mkdir(dirname(folder), { recursive: true });
  for (const stale of await staleFolders(folder)) await rm(stale, { recursive: true, force: true });
  const staging = stagingOf(folder);
  await mkdir(staging);
  try {
    const result = await fill(staging);
    onReplacing();
    await takePlace(staging, destination, ATTEMPTS);
    return result;
  } catch (error) {
    await recoverFolder(folder);
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Refuses a place that is taken.
 *
 * @param destination The place.
 * @throws {TsfuncError} TF4002 when there is something that may not be replaced.
 */
export async function requireFree({ folder, overwrite }: Destination): Promise<void> {
  await recoverFolder(folder);
  if (!overwrite && (await exists(folder))) throw modelFileErrors.error("TF4002", { folder });
}

async function takePlace(staging: string, destination: Destination, attempts: number): Promise<void> {
  const { folder, overwrite } = destination;
  await requireFree(destination);
  const isAway = !overwrite || (await move(folder, previousOf(folder))) !== "taken";
  if (!isAway) await discardPrevious(folder);
  if (isAway && (await move(staging, folder)) === "moved") return await discardPrevious(folder);
  if (attempts === 0) throw modelFileErrors.error("TF4002", { folder });
  await setTimeout(randomInt(20));
  await takePlace(staging, destination, attempts - 1);
}

/** Renames a folder; `taken` where there is one already, `missing` where there is nothing to rename. */
async function move(from: string, to: string): Promise<"moved" | "taken" | "missing"> {
  try {
    await rename(from, to);
    return "moved";
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "missing";
    if (code === "ENOTEMPTY" || code === "EEXIST") return "taken";
    throw error;
  }
}

/** Renamed before it is removed, so that nobody takes the half of it for a model. */
async function discardPrevious(folder: string): Promise<void> {
  const away = stagingOf(folder);
  if ((await move(previousOf(folder), away)) === "moved") await rm(away, { recursive: true, force: true });
}
