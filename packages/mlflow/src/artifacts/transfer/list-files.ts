import { checkArtifactPath, leavesFolder } from "../artifact-path.ts";
import type { ArtifactEntry, ArtifactRepository } from "../artifact-repository.ts";
import { inParallel } from "./in-parallel.ts";

/** How many folders are listed at once. */
const CONCURRENCY = 4;

/** Folders in folders: a store that lists a folder as its own part would have no end. */
const DEEPEST = 64;

/**
 * Lists all files below a folder of artifacts.
 *
 * @param repository Where they are.
 * @param path The folder; the root when it is empty.
 * @returns The files, with their paths from the root of the repository, sorted.
 * @throws {TsfuncError} TF5010 when the store names a path that is not below the folder.
 */
export async function listFiles(repository: ArtifactRepository, path: string): Promise<readonly ArtifactEntry[]> {
  const files: ArtifactEntry[] = [];
  let folders = [path];
  for (let depth = 0; folders.length > 0; depth++) {
    if (depth > DEEPEST) throw leavesFolder(folders[0] ?? path, "is too deep");
    const lists = await inParallel(
      folders.map((folder) => async () => checked(await repository.list(folder), folder)),
      CONCURRENCY,
    );
    const entries = lists.flat();
    files.push(...entries.filter(({ isDirectory }) => !isDirectory));
    folders = entries.filter(({ isDirectory }) => isDirectory).map((entry) => entry.path);
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function checked(entries: readonly ArtifactEntry[], folder: string): readonly ArtifactEntry[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  for (const { path } of entries) {
    if (!path.startsWith(prefix)) throw leavesFolder(path, `is listed in ${JSON.stringify(folder)}, where it is not`);
    checkArtifactPath(path.slice(prefix.length));
  }
  return entries;
}
