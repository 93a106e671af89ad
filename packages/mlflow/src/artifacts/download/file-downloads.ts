import type { ArtifactRepository } from "../artifact-repository.ts";
import type { Journal } from "../journal.ts";
import { inParallel } from "../transfer/in-parallel.ts";
import { type RetryOptions, retried } from "../transfer/retried.ts";
import type { ProgressMeter } from "../transfer/transfer-progress.ts";
import type { ContentStore } from "./content-store.ts";
import { type FileToDownload, type KnownFile, PartialFile } from "./partial-file.ts";

/** What downloads go by. */
export interface DownloadContext {
  readonly repository: ArtifactRepository;
  /** The folder for unfinished files. */
  readonly slot: string;
  readonly store: ContentStore;
  /** What is known of earlier downloads. */
  readonly journal: Journal<KnownFile>;
  readonly meter: ProgressMeter;
  readonly retry: RetryOptions;
}

/** Downloads files into the store; those that are in it are not downloaded again. */
export class FileDownloads {
  /** The hash of each file that is there, by path. */
  readonly done: Map<string, string> = new Map();
  readonly #context: DownloadContext;

  /** @param context What they go by. */
  constructor(context: DownloadContext) {
    this.#context = context;
  }

  /**
   * Downloads several files at once.
   *
   * @param files Which.
   * @param concurrency How many at once.
   * @param signal Stops all of them.
   * @throws What the first throws that fails.
   */
  async run(files: readonly FileToDownload[], concurrency: number, signal: AbortSignal | undefined): Promise<void> {
    await inParallel(
      files.map((file) => (stop: AbortSignal) => this.#download(file, stop)),
      concurrency,
      signal,
    );
  }

  async #download(file: FileToDownload, signal: AbortSignal): Promise<void> {
    const { meter } = this.#context;
    const there = await this.#find(file, signal);
    if (there !== null) meter.addBytes(there.size);
    const { sha256 } = there ?? (await this.#fetch(file, signal));
    this.done.set(file.path, sha256);
    meter.addFile();
  }

  /** A file is known by its hash, or by what the store said of it when it was downloaded. */
  async #find(file: FileToDownload, signal: AbortSignal): Promise<KnownFile | null> {
    const { store, journal } = this.#context;
    const before = journal.get(file.path);
    const sha256 = file.sha256 ?? (before && (await this.#isUnchanged(file, before, signal)) ? before.sha256 : null);
    const size = sha256 === null ? null : await store.find(sha256);
    return sha256 === null || size === null
      ? null
      : { path: file.path, sha256, size, version: before?.version ?? null };
  }

  async #isUnchanged(file: FileToDownload, before: KnownFile, signal: AbortSignal): Promise<boolean> {
    if (before.version === null || (file.size !== null && file.size !== before.size)) return false;
    if (file.version !== null) return file.version === before.version;
    const { stream, version } = await this.#context.repository.open(file.path, { signal });
    stream.on("error", () => undefined).destroy();
    return version === before.version;
  }

  async #fetch(file: FileToDownload, signal: AbortSignal): Promise<KnownFile> {
    const { repository, slot, store, journal, meter, retry } = this.#context;
    const partial = new PartialFile(slot, repository, file);
    let [received, reached, furthest] = [0, 0, 0];
    const attempt = async () => {
      meter.addBytes(-received);
      received = 0;
      return await partial.download((count) => {
        received += count;
        reached = Math.max(reached, received);
        meter.addBytes(count);
      }, signal);
    };
    const hasMoved = () => {
      const moved = reached > furthest;
      furthest = reached;
      return moved;
    };
    const fetched = await retried(attempt, hasMoved, { ...retry, signal });
    await store.add(partial.path, fetched.sha256);
    await partial.remove();
    await journal.add({ ...fetched, version: file.version ?? fetched.version });
    return fetched;
  }
}
