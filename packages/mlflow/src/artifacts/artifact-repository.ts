import type { Readable } from "node:stream";

/**
 * What is found in a folder of artifacts.
 *
 * @see MLflow FileInfo
 */
export interface ArtifactEntry {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly isDirectory: boolean;
  /** In bytes; null for folders. */
  readonly size: number | null;
}

/** What concerns a transfer. */
export interface TransferOptions {
  readonly signal?: AbortSignal;
  /** Is told of every piece, in bytes. */
  readonly onBytes?: (count: number) => void;
}

/** A file as it comes. */
export interface ArtifactDownload {
  /** The bytes from the offset that was asked for. */
  readonly stream: Readable;
  /** The offset that it starts at: 0 where the store cannot start later. */
  readonly from: number;
  /** In bytes, of the whole file; null where the store does not say. */
  readonly size: number | null;
}

/**
 * Where the files of runs and models are: a folder, a tracking server, an object store. All paths are relative to its root, with `/`.
 *
 * @see MLflow ArtifactRepository
 */
export interface ArtifactRepository {
  /** The URI of its root. */
  readonly uri: string;
  /** What is directly in a folder; the root when left out. Empty where there is none. */
  list(path?: string): Promise<readonly ArtifactEntry[]>;
  /** Uploads one file, streamed; whole or not at all. */
  upload(file: string, path: string, options?: TransferOptions): Promise<void>;
  /** Opens one file, from an offset on where the store can. */
  open(path: string, options?: TransferOptions & { readonly from?: number }): Promise<ArtifactDownload>;
  /** Deletes a file or a folder. */
  delete(path: string): Promise<void>;
}
