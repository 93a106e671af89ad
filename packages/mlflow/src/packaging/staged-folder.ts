import { randomBytes } from "node:crypto";
import { lstat, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/** Where a model is written. */
export interface Destination {
  /** Absolute path of the folder that it will be. */
  readonly folder: string;
  readonly overwrite: boolean;
}

/**
 * Makes a folder whole or not at all: it is filled beside its place, and renamed.
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
  await requireFree(destination);
  const parent = dirname(destination.folder);
  await mkdir(parent, { recursive: true });
  const staging = join(parent, `.${basename(destination.folder)}.saving-${randomBytes(6).toString("hex")}`);
  await mkdir(staging);
  try {
    const result = await fill(staging);
    onReplacing();
    await takePlace(staging, destination);
    return result;
  } catch (error) {
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
  if (overwrite) return;
  const exists = await lstat(folder).then(
    () => true,
    () => false,
  );
  if (exists) throw modelFileErrors.error("TF4002", { folder });
}

async function takePlace(staging: string, { folder, overwrite }: Destination): Promise<void> {
  if (!overwrite) {
    await requireFree({ folder, overwrite });
    await rename(staging, folder);
    return;
  }
  const previous = join(dirname(folder), `.${basename(folder)}.previous-${randomBytes(6).toString("hex")}`);
  const replaced = await rename(folder, previous).then(
    () => true,
    () => false,
  );
  await rename(staging, folder);
  if (replaced) await rm(previous, { recursive: true, force: true });
}
