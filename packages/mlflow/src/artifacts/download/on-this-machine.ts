import { stat } from "node:fs/promises";
import { join } from "node:path";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { leavesFolder } from "../artifact-path.ts";
import type { WantedArtifacts } from "./download-options.ts";

/**
 * Finds artifacts that need no download.
 *
 * @param wanted The artifacts.
 * @returns The folder that they are in; null where they are elsewhere.
 * @throws {TsfuncError} TF5010 when one of them is a link that leads out, TF5012 when a file is not there.
 */
export async function onThisMachine({ repository, prefix, files }: WantedArtifacts): Promise<string | null> {
  if (repository.localPath === undefined) return null;
  for (const { path } of files) {
    const file = await repository.localPath(path);
    const found = await stat(file).catch(() => null);
    if (found === null) throw artifactErrors.error("TF5012", { path, uri: repository.uri });
    if (!found.isFile()) throw leavesFolder(path, "is a link to a folder, or no file");
  }
  return join(await repository.localPath(), prefix);
}
