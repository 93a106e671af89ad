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
  /** In bytes; null for folders, and for links that cannot be followed. */
  readonly size: number | null;
  /** Changes when the content does; null where the store does not say. */
  readonly version: string | null;
}

/** What concerns a transfer. */
export interface TransferOptions {
  readonly signal?: AbortSignal;
  /** Is told of every piece, in bytes; less than 0 for what has to be sent again. */
  readonly onBytes?: (count: number) => void;
}

/** A file as it comes. */
export interface ArtifactDownload {
  /** The bytes from the offset `from` on. */
  readonly stream: Readable;
  /** The offset that it starts at: 0 where the store cannot start later. */
  readonly from: number;
  /** In bytes, of the whole file; null where the store does not say. */
  readonly size: number | null;
  /** Changes when the content does; null where the store does not say. */
  readonly version: string | null;
  /** The MD5 of the whole file in hexadecimal; null where the store does not say. */
  readonly md5: string | null;
}

/**
 * Where the files of runs and models are: a folder, a tracking server, an object store. All paths are relative to its root, with `/`.
 *
 * @see MLflow ArtifactRepository
 */
export interface ArtifactRepository {
  /** The URI of its root, which tells it from every other. */
  readonly uri: string;
  /** What is directly in a folder, by name; the root when left out. Empty where there is none, and for a file. */
  list(path?: string): Promise<readonly ArtifactEntry[]>;
  /** Uploads one file, streamed; whole or not at all. */
  upload(file: string, path: string, options?: TransferOptions): Promise<void>;
  /** Opens one file, from an offset on where the store can. */
  open(path: string, options?: TransferOptions & { readonly from?: number }): Promise<ArtifactDownload>;
  /** Deletes a file or a folder; where there is none, nothing happens. */
  delete(path: string): Promise<void>;
  /** Where the artifacts are on this machine already; missing for stores elsewhere. */
  localPath?(path?: string): Promise<string>;
}
