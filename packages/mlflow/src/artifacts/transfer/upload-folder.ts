import { join, resolve } from "node:path";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { hashFile } from "../../model-file/describe-files.ts";
import { checkArtifactPath, joinArtifactPaths } from "../artifact-path.ts";
import type { ArtifactRepository } from "../artifact-repository.ts";
import { cacheFolder } from "../cache-folder.ts";
import { Journal } from "../journal.ts";
import { type FileToUpload, filesToUpload, requireUnchanged } from "./files-to-upload.ts";
import { inParallel } from "./in-parallel.ts";
import { listFiles } from "./list-files.ts";
import { causeOf, isFinal, namesOf, reasonOf } from "./remaining.ts";
import { type RetryOptions, retried } from "./retried.ts";
import { type OnTransferProgress, type ProgressMeter, progressMeter } from "./transfer-progress.ts";

/** Settings of {@link uploadFolder}. */
export interface UploadFolderOptions {
  /** The file that is uploaded when all others are there, by its path in the folder: `MLmodel` makes a folder a model. */
  readonly last?: string;
  /** How many files at once; 4 when left out. */
  readonly concurrency?: number;
  readonly onProgress?: OnTransferProgress;
  readonly signal?: AbortSignal;
  /** Where it is kept what was uploaded, until all is; the cache of artifacts when left out. */
  readonly cache?: string;
  /** How often a file is tried. */
  readonly retry?: Omit<RetryOptions, "signal">;
}

/** What an upload did. */
export interface UploadedFolder {
  readonly files: number;
  readonly bytes: number;
  /** Files that were there already, from an upload that was not finished. */
  readonly skipped: number;
}

/** A file that has been uploaded. */
interface UploadedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** One upload. */
interface Upload extends UploadFolderOptions {
  readonly repository: ArtifactRepository;
  readonly journal: Journal<UploadedFile>;
  /** The sizes of what is there, by path. */
  readonly there: ReadonlyMap<string, number | null>;
  readonly meter: ProgressMeter;
  readonly done: Map<string, "uploaded" | "skipped">;
}

/**
 * Uploads a folder. Files that an earlier upload to the same place brought there, and that have not changed, are not sent again.
 *
 * @param repository Where it goes.
 * @param folder The folder.
 * @param path The folder of artifacts that it becomes; the root when it is empty.
 * @param options Settings.
 * @returns What was done.
 * @throws {TsfuncError} TF5014 when it was stopped or failed: it says what remains; TF5010, TF5018 and TF5020 when a file cannot be uploaded.
 * @see MLflow log_artifacts
 */
export async function uploadFolder(
  repository: ArtifactRepository,
  folder: string,
  path: string,
  options: UploadFolderOptions = {},
): Promise<UploadedFolder> {
  if (path !== "") checkArtifactPath(path);
  const files = await filesToUpload(resolve(folder), path);
  const folderOfJournals = join(options.cache ?? cacheFolder(process.env), "uploads");
  const journal = await Journal.open<UploadedFile>(folderOfJournals, `${repository.uri}\0${path}`);
  const there = journal.size === 0 ? [] : await listFiles(repository, path);
  const upload: Upload = {
    ...options,
    repository,
    journal,
    there: new Map(there.map((entry) => [entry.path, entry.size])),
    meter: progressMeter(
      files.map(({ size }) => size),
      options.onProgress,
    ),
    done: new Map(),
  };
  await uploadAll(upload, files, joinArtifactPaths(path, options.last ?? "MLmodel"));
  await journal.remove();
  const skipped = [...upload.done.values()].filter((how) => how === "skipped").length;
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0), skipped };
}

async function uploadAll(upload: Upload, files: readonly FileToUpload[], last: string): Promise<void> {
  const { concurrency = 4, signal } = upload;
  const tasks = (which: readonly FileToUpload[]) =>
    which.map((file) => (stop: AbortSignal) => uploadFile({ ...upload, signal: stop }, file));
  try {
    signal?.throwIfAborted();
    await inParallel(tasks(files.filter((file) => file.path !== last)), concurrency, signal);
    await inParallel(tasks(files.filter((file) => file.path === last)), 1, signal);
  } catch (error) {
    if (isFinal(error)) throw error;
    throw notFinished(upload, files, error);
  }
}

async function uploadFile(upload: Upload, file: FileToUpload): Promise<void> {
  const { repository, journal, meter, done, signal, retry } = upload;
  const { path, size } = file;
  const sha256 = await hashFile(file.file);
  const before = journal.get(path);
  if (before?.sha256 === sha256 && before.size === size && upload.there.get(path) === size) {
    done.set(path, "skipped");
    meter.addBytes(size);
    return meter.addFile();
  }
  let sent = 0;
  const attempt = async () => {
    meter.addBytes(-sent);
    sent = 0;
    const onBytes = (count: number) => {
      sent += count;
      meter.addBytes(count);
    };
    await repository.upload(file.file, path, { onBytes, ...(signal && { signal }) });
  };
  await retried(attempt, () => false, { ...retry, ...(signal && { signal }) });
  await requireUnchanged(file);
  await journal.add({ path, size, sha256 });
  done.set(path, "uploaded");
  meter.addFile();
}

function notFinished({ repository, done, signal }: Upload, files: readonly FileToUpload[], error: unknown): Error {
  const remaining = files.filter(({ path }) => !done.has(path));
  const bytes = remaining.reduce((sum, { size }) => sum + size, 0);
  const parameters = {
    done: done.size,
    total: files.length,
    uri: repository.uri,
    reason: reasonOf(error, signal),
    remaining: `${namesOf(remaining.map(({ path }) => path))} (${bytes} bytes)`,
  };
  return artifactErrors.error("TF5014", parameters, causeOf(error));
}
