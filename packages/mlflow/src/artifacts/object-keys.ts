import { checkArtifactPath, joinArtifactPaths } from "./artifact-path.ts";
import type { ArtifactEntry } from "./artifact-repository.ts";

/** An object store has no folders: keys that have a beginning in common look like what is in one. */
export class ObjectKeys {
  readonly #root: string;

  /** @param root What all keys begin with; slashes at its ends are left out. */
  constructor(root: string) {
    this.#root = root.replace(/^\/+|\/+$/g, "");
  }

  /**
   * The key of an artifact.
   *
   * @param path The path of the artifact.
   * @throws {TsfuncError} TF5010 when the path leaves its folder.
   */
  of(path: string): string {
    return joinArtifactPaths(this.#root, checkArtifactPath(path));
  }

  /**
   * What the keys begin with of all that is in a folder.
   *
   * @param path The folder; the root when left out.
   */
  prefix(path: string | undefined): string {
    const folder = path === undefined || path === "" ? this.#root : this.of(path);
    return folder === "" ? "" : `${folder}/`;
  }

  /**
   * The path of a key that was listed.
   *
   * @param key A key, or the beginning of some, with a slash at its end.
   * @returns The path from the root; null for the marker that some programs leave for a folder.
   * @throws {TsfuncError} TF5010 when it could not be a path below the root.
   */
  pathOf(key: string): string | null {
    const path = key.slice(this.#root === "" ? 0 : this.#root.length + 1);
    return path === "" || path.endsWith("/") ? null : checkArtifactPath(path);
  }
}

/**
 * Sorts what was listed.
 *
 * @param folders The paths of folders.
 * @param files The files.
 * @returns All of them by path.
 */
export function sortedEntries(
  folders: readonly (string | null)[],
  files: readonly ArtifactEntry[],
): readonly ArtifactEntry[] {
  const found = folders
    .filter((path) => path !== null)
    .map((path): ArtifactEntry => ({ path, isDirectory: true, size: null, version: null }));
  return [...found, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}
