import { checkArtifactPath, joinArtifactPaths, leavesFolder } from "../artifact-path.ts";
import type { ArtifactEntry } from "../artifact-repository.ts";

/**
 * Reads what a tracking server lists.
 *
 * @param files What stands in its answer.
 * @param folder The folder that was asked for.
 * @returns What is in the folder, sorted by path.
 * @throws {TsfuncError} TF5010 when the server names something that is not directly in it.
 */
export function entriesOf(files: unknown, folder: string | undefined): readonly ArtifactEntry[] {
  const entries = Array.isArray(files) ? files.map((file) => entryOf(file, folder)) : [];
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function entryOf(file: unknown, folder: string | undefined): ArtifactEntry {
  const { path, is_dir: isDirectory = false, file_size: size } = file as Readonly<Record<string, unknown>>;
  if (typeof path !== "string" || path.includes("/")) throw leavesFolder(String(path), "is no name in its folder");
  const whole = joinArtifactPaths(folder, checkArtifactPath(path));
  if (isDirectory === true) return { path: whole, isDirectory: true, size: null, version: null };
  return { path: whole, isDirectory: false, size: Number(size ?? 0), version: null };
}
