/** Any scheme that is not that of a file, and no drive of Windows. */
const REMOTE = /^(?!file:)[a-z][a-z0-9+.-]+:/i;

/** Names that stand for a server without being a URI. */
const DATABRICKS = /^(?:databricks|databricks-uc|uc)$/i;

/**
 * Whether a URI names a folder of this machine.
 *
 * @param uri The URI or path of a store, or of artifacts.
 */
export function isLocal(uri: string): boolean {
  return !REMOTE.test(uri) && !DATABRICKS.test(uri);
}
