import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** What is in a folder. */
export interface FilesDescription {
  /** The SHA-256 of each file, by its path with `/`, sorted. */
  readonly hashes: Readonly<Record<string, string>>;
  /** The size of all of them, in bytes. */
  readonly size: number;
}

/**
 * Reads every file of a folder.
 *
 * @param folder The folder.
 * @returns Their hashes and their size.
 */
export async function describeFiles(folder: string): Promise<FilesDescription> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const hashes: [string, string][] = [];
  let size = 0;
  for (const file of files.sort()) {
    hashes.push([relative(folder, file).split(sep).join("/"), await hashFile(file)]);
    size += (await stat(file)).size;
  }
  return { hashes: Object.fromEntries(hashes), size };
}

/**
 * The hash of a file.
 *
 * @param file Its path.
 * @returns Its SHA-256 in hexadecimal.
 */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}
