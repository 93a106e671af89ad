import type { Stats } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { checkArtifactPath, joinArtifactPaths } from "../artifact-path.ts";

/** A file that is to be uploaded. */
export interface FileToUpload {
  /** Its absolute path. */
  readonly file: string;
  /** Where it goes, from the root of the repository. */
  readonly path: string;
  readonly size: number;
  readonly mtimeMs: number;
}

/**
 * Finds the files of a folder. Links to files are followed.
 *
 * @param folder The folder.
 * @param path Where it goes.
 * @returns The files, sorted by path.
 * @throws {TsfuncError} TF5020 when there is no folder, or something in it that is neither file nor folder, TF5010 when a name cannot be that
 * of an artifact.
 */
export async function filesToUpload(folder: string, path: string): Promise<FileToUpload[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw artifactErrors.error("TF5020", { file: folder, problem: "there is no such folder" }, { cause: error });
  });
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  const described = await Promise.all(files.map(async (file) => describe(file, await statOf(file), { folder, path })));
  return described.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Refuses a file that is not the one that was found.
 *
 * @param found What was found.
 * @throws {TsfuncError} TF5020 when it has changed since.
 */
export async function requireUnchanged({ file, size, mtimeMs }: FileToUpload): Promise<void> {
  const now = await statOf(file);
  if (now.size !== size || now.mtimeMs !== mtimeMs) throw unfit(file, "it has changed while it was uploaded");
}

function describe(
  file: string,
  found: Stats,
  { folder, path }: { readonly folder: string; readonly path: string },
): FileToUpload {
  if (!found.isFile()) throw unfit(file, "it is neither a file nor a folder, or a link to a folder");
  const way = relative(folder, file).split(sep).join("/");
  return { file, path: joinArtifactPaths(path, checkArtifactPath(way)), size: found.size, mtimeMs: found.mtimeMs };
}

async function statOf(file: string): Promise<Stats> {
  return await stat(file).catch((error: unknown) => {
    throw artifactErrors.error("TF5020", { file, problem: "it is not there" }, { cause: error });
  });
}

function unfit(file: string, problem: string): Error {
  return artifactErrors.error("TF5020", { file, problem });
}
