import { join, resolve } from "node:path";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { checkArtifactPath } from "../artifact-path.ts";
import type { ArtifactRepository } from "../artifact-repository.ts";
import { cacheFolder } from "../cache-folder.ts";
import { listFiles } from "../transfer/list-files.ts";
import type { DownloadArtifactsOptions, WantedArtifacts } from "./download-options.ts";
import { intoCache } from "./into-cache.ts";
import { onThisMachine } from "./on-this-machine.ts";
import { placeFiles } from "./place-files.ts";

/**
 * Downloads a file or a folder of artifacts. Files that are in the cache already are not downloaded again, and what an earlier download has
 * left is gone on with. The hashes that a model of ours has of its files are compared.
 *
 * @param repository Where the artifacts are.
 * @param path The file or the folder; the root when it is empty.
 * @param options Settings.
 * @returns The path of the file or the folder on this machine. What is on it already is not copied, unless `to` is given.
 * @throws {TsfuncError} TF5012 when there is nothing, TF5010 when the store names a path that leaves the folder, TF5015 when a file is not what
 * it has to be, TF5016 when the download was stopped or failed.
 * @see MLflow mlflow.artifacts.download_artifacts
 */
export async function downloadArtifacts(
  repository: ArtifactRepository,
  path: string,
  options: DownloadArtifactsOptions = {},
): Promise<string> {
  const wanted = await findWanted(repository, path);
  const cache = options.cache ?? cacheFolder(process.env);
  const folder = (await onThisMachine(wanted)) ?? (await intoCache(wanted, { ...options, cache }));
  const to = options.to === undefined ? folder : resolve(options.to);
  const names = wanted.files.map((file) => file.path.slice(wanted.prefix.length));
  if (to !== folder) await placeFiles(new Map(names.map((name) => [name, join(folder, name)])), to);
  const [first = ""] = names;
  return wanted.prefix === prefixOf(path) ? to : join(to, first);
}

async function findWanted(repository: ArtifactRepository, path: string): Promise<WantedArtifacts> {
  if (path !== "") checkArtifactPath(path);
  const files = await listFiles(repository, path);
  if (files.length > 0) return { repository, path, prefix: prefixOf(path), files };
  if (path === "") throw artifactErrors.error("TF5012", { path: "at all", uri: repository.uri });
  const file = { path, isDirectory: false, size: null, version: null };
  return { repository, path, prefix: path.slice(0, path.lastIndexOf("/") + 1), files: [file] };
}

function prefixOf(path: string): string {
  return path === "" ? "" : `${path}/`;
}
