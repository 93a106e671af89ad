/**
 * The code of an error of the file system.
 *
 * @param error What was thrown.
 * @returns Such as `ENOENT`; an empty text for other errors.
 */
export function fileErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * Runs something that reads, and takes a file that is not there for null.
 *
 * @param read What reads.
 * @returns What it returns; null where there is no such file or folder.
 * @throws What it throws for another reason.
 */
export function nullIfAbsent<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes(fileErrorCode(error))) return null;
    throw error;
  }
}
