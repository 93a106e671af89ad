import { join } from "node:path";
import { artifactErrors } from "../../errors/artifact-errors.ts";
import { MLMODEL_FILE } from "../../model-file/read-model-file.ts";
import { Journal } from "../journal.ts";
import { causeOf, isFinal, namesOf, reasonOf } from "../transfer/remaining.ts";
import { progressMeter } from "../transfer/transfer-progress.ts";
import { ContentStore } from "./content-store.ts";
import type { DownloadArtifactsOptions, WantedArtifacts } from "./download-options.ts";
import { FileDownloads } from "./file-downloads.ts";
import { FolderStore } from "./folder-store.ts";
import { modelHashes } from "./model-hashes.ts";
import type { FileToDownload, KnownFile } from "./partial-file.ts";
import { claimSlot, releaseSlot, removeSlot } from "./slot.ts";

/** Settings, and where the cache is. */
type CacheOptions = DownloadArtifactsOptions & { readonly cache: string };

/**
 * Downloads artifacts into the cache.
 *
 * @param wanted The artifacts.
 * @param options Settings.
 * @returns The folder in the cache that has them and nothing else.
 * @throws {TsfuncError} TF5016 when it was stopped or failed: what has arrived is kept for the next time.
 */
export async function intoCache(wanted: WantedArtifacts, options: CacheOptions): Promise<string> {
  const { repository, path, files } = wanted;
  const about = `${repository.uri}\0${path}`;
  const slot = await claimSlot(options.cache, about);
  const store = new ContentStore(options.cache);
  const journal = await Journal.open<KnownFile>(join(options.cache, "known"), about);
  const meter = progressMeter(
    files.map(({ size }) => size),
    options.onProgress,
  );
  const downloads = new FileDownloads({ repository, slot, store, journal, meter, retry: options.retry ?? {} });
  try {
    await downloadAll(downloads, store, wanted, options);
    const content = [...downloads.done].map(([file, hash]) => [file.slice(wanted.prefix.length), hash] as const);
    const folders = new FolderStore(options.cache, store);
    const folder = (await folders.find(new Map(content))) ?? (await folders.make(new Map(content)));
    await removeSlot(slot);
    await journal.compact();
    return folder;
  } catch (error) {
    await releaseSlot(slot);
    throw isFinal(error) ? error : notFinished(downloads, wanted, { error, signal: options.signal });
  }
}

/** The MLmodel file first: it may say what the others have to be. */
async function downloadAll(
  downloads: FileDownloads,
  store: ContentStore,
  { repository, prefix, files }: WantedArtifacts,
  { concurrency = 4, signal }: CacheOptions,
): Promise<void> {
  const modelFile = `${prefix}${MLMODEL_FILE}`;
  const isFirst = (file: { readonly path: string }) => file.path === modelFile;
  signal?.throwIfAborted();
  await downloads.run(files.filter(isFirst).map(withoutHash), 1, signal);
  const hash = downloads.done.get(modelFile);
  const hashes = hash === undefined ? new Map<string, string>() : await modelHashes(store.path(hash));
  const others = files.filter((file) => !isFirst(file));
  const paths = new Set(others.map((file) => file.path));
  const missing = [...hashes.keys()].find((name) => !paths.has(prefix + name));
  if (missing !== undefined) {
    const problem = `it is missing, and ${MLMODEL_FILE} names it`;
    throw artifactErrors.error("TF5015", { path: prefix + missing, uri: repository.uri, problem });
  }
  const known = others.map((file) => ({ ...file, sha256: hashes.get(file.path.slice(prefix.length)) ?? null }));
  await downloads.run(known, concurrency, signal);
}

function withoutHash(file: WantedArtifacts["files"][number]): FileToDownload {
  return { ...file, sha256: null };
}

function notFinished(
  { done }: FileDownloads,
  { repository, path, files }: WantedArtifacts,
  { error, signal }: { readonly error: unknown; readonly signal: AbortSignal | undefined },
): Error {
  const remaining = files.filter((file) => !done.has(file.path));
  const bytes = remaining.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const parameters = {
    done: done.size,
    total: files.length,
    uri: path === "" ? repository.uri : `${repository.uri}/${path}`,
    reason: reasonOf(error, signal),
    remaining: `${namesOf(remaining.map((file) => file.path))} (${bytes} bytes)`,
  };
  return artifactErrors.error("TF5016", parameters, causeOf(error));
}
