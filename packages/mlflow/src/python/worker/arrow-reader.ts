import { pathToFileURL } from "node:url";

/** What the second file of the worker exports. */
interface ArrowReader {
  tableFromIPC(stream: Uint8Array): object;
}

/**
 * Loads what reads Arrow: only models that are given large frames pay for it.
 *
 * @param file Absolute path of the module.
 */
export async function arrowReader(file: string): Promise<ArrowReader> {
  return await import(/* @vite-ignore */ pathToFileURL(file).href);
}
