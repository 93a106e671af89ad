import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** A file of a model. */
export interface ModelFileSize {
  /** Its path in the folder of the model, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * The files of a model, by their paths.
 *
 * @param folder The folder of the model.
 */
export async function modelFiles(folder: string): Promise<readonly ModelFileSize[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return await Promise.all(
    paths.sort().map(async (path) => ({
      path: relative(folder, path).split(sep).join("/"),
      size: (await stat(path)).size,
    })),
  );
}

/**
 * A size as people read it.
 *
 * @param bytes The size.
 * @returns Such as `12.3 kB`.
 */
export function sizeText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB"];
  const power = Math.min(units.length - 1, bytes === 0 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1000 ** power).toFixed(1))} ${units[power]}`;
}
