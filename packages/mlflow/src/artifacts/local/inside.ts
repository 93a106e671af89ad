import { realpath } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { checkArtifactPath, leavesFolder } from "../artifact-path.ts";

/**
 * The file of an artifact below a folder, symbolic links included.
 *
 * @param root The folder.
 * @param path The path of the artifact.
 * @returns An absolute path; it may be that there is no such file.
 * @throws {TsfuncError} TF5010 when it is not below the folder.
 */
export async function artifactInside(root: string, path: string): Promise<string> {
  const file = join(root, checkArtifactPath(path));
  const [base, target] = [await nearestRealpath(root), await nearestRealpath(file)];
  if (!contains(base, target)) throw leavesFolder(path, "is a link that leads out of its folder");
  return file;
}

/** The real path of what is there: the file, or the nearest folder above it. */
async function nearestRealpath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if ((code !== "ENOENT" && code !== "ENOTDIR") || dirname(path) === path) throw error;
    return join(await nearestRealpath(dirname(path)), relative(dirname(path), path));
  }
}

function contains(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
