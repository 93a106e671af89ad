import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/** A scheme; a single letter before a colon is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):/i;

/**
 * The folder that the URI of a model names.
 *
 * @param uri A path, absolute or relative to the working directory, or a `file:` URI.
 * @returns An absolute path; whether there is such a folder is not asked.
 * @throws {TsfuncError} TF4012 for URIs of another scheme.
 */
export function modelFolder(uri: string | URL): string {
  const text = String(uri);
  const scheme = SCHEME.exec(text)?.[1];
  if (scheme === undefined) return resolve(text);
  if (scheme.toLowerCase() !== "file") throw modelFileErrors.error("TF4012", { uri: text, scheme });
  // MLflow writes `file:relative/path`, too, which no URL can say.
  return resolve(/^file:\/\//i.test(text) ? fileURLToPath(text) : decodeURIComponent(text.slice("file:".length)));
}
