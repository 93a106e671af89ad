import { randomBytes } from "node:crypto";
import { chmod, constants, copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { artifactInside } from "../local/inside.ts";

/** What was shared may be written by its new owner. */
const WRITABLE = 0o644;

/**
 * Copies files into a folder. Each is whole or not there.
 *
 * @param sources The path of each file, by its path in the folder.
 * @param folder The folder; other files in it stay.
 * @throws {TsfuncError} TF5010 when a link in the folder leads out of it.
 */
export async function placeFiles(sources: ReadonlyMap<string, string>, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [path, source] of sources) {
    const target = await artifactInside(folder, path);
    await mkdir(dirname(target), { recursive: true });
    const unfinished = `${target}.${randomBytes(4).toString("hex")}`;
    try {
      await copyFile(source, unfinished, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await chmod(unfinished, WRITABLE);
      await rename(unfinished, target);
    } finally {
      await rm(unfinished, { force: true });
    }
  }
}
