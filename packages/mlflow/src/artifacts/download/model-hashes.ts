import { readFile, stat } from "node:fs/promises";
import { readMlModel } from "../../model-file/ml-model-text.ts";

/** In bytes: an MLmodel file with a signature of thousands of columns is far smaller. */
const LARGEST = 16 * 1024 * 1024;

/**
 * The hashes that a model has recorded of its files.
 *
 * @param file The path of its MLmodel file.
 * @returns SHA-256 by path; empty for models of other libraries, and for files that only have the name.
 */
export async function modelHashes(file: string): Promise<ReadonlyMap<string, string>> {
  if ((await stat(file)).size > LARGEST) return new Map();
  try {
    const { files } = readMlModel(await readFile(file, "utf8"), file).flavors.tsfunc ?? {};
    const entries = Object.entries((files ?? {}) as Readonly<Record<string, unknown>>);
    return new Map(entries.filter((entry): entry is [string, string] => isHash(entry[1])));
  } catch {
    return new Map();
  }
}

function isHash(value: unknown): boolean {
  return typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
}
