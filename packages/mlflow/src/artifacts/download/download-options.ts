import type { ArtifactEntry, ArtifactRepository } from "../artifact-repository.ts";
import type { RetryOptions } from "../transfer/retried.ts";
import type { OnTransferProgress } from "../transfer/transfer-progress.ts";

/** Settings of `downloadArtifacts`. */
export interface DownloadArtifactsOptions {
  /** Where the artifacts go; left out, they stay in the cache, where nothing may be changed. */
  readonly to?: string;
  /** The folder of the cache; that of the environment when left out. */
  readonly cache?: string;
  /** How many files at once; 4 when left out. */
  readonly concurrency?: number;
  readonly onProgress?: OnTransferProgress;
  readonly signal?: AbortSignal;
  /** How often a file is tried. */
  readonly retry?: Omit<RetryOptions, "signal">;
}

/** Which artifacts are wanted. */
export interface WantedArtifacts {
  readonly repository: ArtifactRepository;
  /** The folder or the file; the root when it is empty. */
  readonly path: string;
  /** What stands before the paths in the folder that is made. */
  readonly prefix: string;
  readonly files: readonly ArtifactEntry[];
}
