/** How far a transfer is. */
export interface TransferProgress {
  readonly bytes: number;
  /** Null where a store does not say how large its files are. */
  readonly totalBytes: number | null;
  readonly files: number;
  readonly totalFiles: number;
}

/** Is told how far a transfer is, at every piece. */
export type OnTransferProgress = (progress: TransferProgress) => void;

/** What a transfer tells of. */
export interface ProgressMeter {
  /** Adds bytes, or takes some back that have to be sent again. */
  addBytes(count: number): void;
  /** Adds a file that is whole. */
  addFile(): void;
}

/**
 * Adds up how far a transfer is.
 *
 * @param sizes The sizes of all files, in bytes; null where one is not known.
 * @param onProgress Is told at every change.
 * @returns What is to be told of changes.
 */
export function progressMeter(sizes: readonly (number | null)[], onProgress?: OnTransferProgress): ProgressMeter {
  const totalBytes = sizes.reduce((sum, size) => (sum === null || size === null ? null : sum + size), 0);
  let [bytes, files] = [0, 0];
  const tell = () => onProgress?.({ bytes, totalBytes, files, totalFiles: sizes.length });
  return {
    addBytes(count) {
      bytes += count;
      tell();
    },
    addFile() {
      files++;
      tell();
    },
  };
}
