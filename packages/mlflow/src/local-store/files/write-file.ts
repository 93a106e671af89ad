import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { stagedPath } from "./staging.ts";

/**
 * Writes a file that is there as a whole, or as it was.
 *
 * @param root The root of the store.
 * @param path Where it goes; its folder has to be there.
 * @param text What stands in it.
 * @param isDurable Whether it has to survive a loss of power, which takes longer.
 */
export function writeWhole(root: string, path: string, text: string, isDurable = false): void {
  const staged = stagedPath(root);
  try {
    writeText(staged, text, isDurable);
    renameSync(staged, path);
  } catch (error) {
    rmSync(staged, { force: true });
    throw error;
  }
}

/**
 * Writes a file in a folder that is not whole yet.
 *
 * @param path Where it goes.
 * @param text What stands in it.
 * @param isDurable Whether it has to survive a loss of power.
 */
export function writeText(path: string, text: string, isDurable = false): void {
  const file = openSync(path, "w");
  try {
    writeFileSync(file, text);
    if (isDurable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
