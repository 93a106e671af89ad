import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashFile } from "../../model-file/describe-files.ts";
import { processMark } from "../../model-file/process-mark.ts";
import { leavesFolder } from "../artifact-path.ts";
import type { ContentStore } from "./content-store.ts";

/** The hash of each file of a folder, by path. */
export type FolderContent = ReadonlyMap<string, string>;

/** What each file was when it was last compared with its hash, by path. */
type Compared = Readonly<Record<string, string>>;

/** Whole folders, by their content. */
export class FolderStore {
  readonly #folder: string;
  readonly #files: ContentStore;

  /**
   * @param cache The folder of the cache.
   * @param files Where the files are that folders are made of.
   */
  constructor(cache: string, files: ContentStore) {
    this.#folder = join(cache, "folders");
    this.#files = files;
  }

  /**
   * Finds a folder.
   *
   * @param content What is in it.
   * @returns Its path; null where there is none, or where somebody has changed it.
   */
  async find(content: FolderContent): Promise<string | null> {
    const folder = this.#pathOf(content);
    if ((await stat(folder).catch(() => null)) === null) return null;
    const before = await readCompared(`${folder}.json`);
    const now = await Promise.all(
      [...content].map(([path, sha256]) => compare(join(folder, path), sha256, before[path])),
    );
    if (now.includes(null)) {
      await this.#discard(folder);
      return null;
    }
    const compared = Object.fromEntries([...content.keys()].map((path, index) => [path, now[index] ?? ""]));
    if (JSON.stringify(compared) !== JSON.stringify(before)) await this.#note(folder, compared);
    return folder;
  }

  /**
   * Makes a folder of files that are there. Another process may make the same at the same time.
   *
   * @param content What is in it.
   * @returns Its path.
   * @throws {TsfuncError} TF5010 when two of its paths are one on this disk.
   */
  async make(content: FolderContent): Promise<string> {
    const unfinished = join(this.#folder, `.${processMark()}`);
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    try {
      for (const [path, sha256] of content)
        await this.#files.place(sha256, join(unfinished, path)).catch(collides(path));
      await rename(unfinished, this.#pathOf(content)).catch(unlessTaken);
      const made = await this.find(content);
      return made ?? (await this.make(content));
    } finally {
      await rm(unfinished, { recursive: true, force: true });
    }
  }

  async #discard(folder: string): Promise<void> {
    const away = join(this.#folder, `.${processMark()}`);
    await rename(folder, away).catch(() => undefined);
    await rm(away, { recursive: true, force: true });
  }

  async #note(folder: string, compared: Compared): Promise<void> {
    const unfinished = `${folder}.${processMark()}`;
    await writeFile(unfinished, JSON.stringify(compared));
    await rename(unfinished, `${folder}.json`);
  }

  #pathOf(content: FolderContent): string {
    const lines = [...content].map(([path, sha256]) => `${sha256} ${path}\n`);
    return join(this.#folder, createHash("sha256").update(lines.sort().join("")).digest("hex"));
  }
}

/** A file that has neither size nor time changed since is not read again. */
async function compare(file: string, sha256: string, before: string | undefined): Promise<string | null> {
  const found = await stat(file).catch(() => null);
  if (found === null) return null;
  const now = `${found.size} ${found.mtimeMs}`;
  return now === before || (await hashFile(file)) === sha256 ? now : null;
}

async function readCompared(file: string): Promise<Compared> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch {
    return {};
  }
}

function collides(path: string): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!["EEXIST", "ENOTDIR", "EISDIR"].includes(error.code ?? "")) throw error;
    throw leavesFolder(path, "is another one's on this disk, which may not tell upper from lower case");
  };
}

function unlessTaken(error: NodeJS.ErrnoException): void {
  if (!["EEXIST", "ENOTEMPTY", "EPERM"].includes(error.code ?? "")) throw error;
}
