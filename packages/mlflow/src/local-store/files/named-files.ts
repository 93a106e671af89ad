import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { localStoreErrors } from "../../errors/local-store-errors.ts";
import type { Named } from "../../tracking/tracking-store.ts";
import { fileErrorCode, nullIfAbsent } from "./file-error.ts";
import { writeWhole } from "./write-file.ts";

/** What a name says that is a file and would have to be a folder, or the other way round. */
const CLASHES: readonly string[] = ["EEXIST", "ENOTDIR", "EISDIR", "ENOTEMPTY", "EPERM"];

/**
 * The names of files in a folder and below; those below have a `/`.
 *
 * @param folder The folder.
 * @returns Empty where there is no such folder.
 */
export function namesIn(folder: string): readonly string[] {
  const entries = nullIfAbsent(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return namesIn(join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
  });
}

/**
 * Reads tags, params or aliases.
 *
 * @param folder The folder that has a file for each.
 * @returns The text of each by its name.
 */
export function readNamed(folder: string): Named {
  const entries = namesIn(folder).map((name) => [name, nullIfAbsent(() => readFileSync(join(folder, name), "utf8"))]);
  return Object.fromEntries(entries.filter(([, text]) => text !== null));
}

/**
 * Reads one tag, param or alias.
 *
 * @param folder The folder that has a file for each.
 * @param name Its name.
 * @returns Null where there is none.
 */
export function readOne(folder: string, name: string): string | null {
  return nullIfAbsent(() => readFileSync(join(folder, name), "utf8"));
}

/**
 * Writes tags, params or aliases.
 *
 * @param root The root of the store.
 * @param folder The folder that has a file for each; the folder around it has to be there.
 * @param values The text of each by its name; the names have been checked.
 * @throws {TsfuncError} TF5052 when a name is the beginning of another one.
 */
export function writeNamed(root: string, folder: string, values: Named): void {
  for (const [name, text] of Object.entries(values)) {
    underName(name, () => {
      makeFolders(folder, dirname(name));
      writeWhole(root, join(folder, name), text);
    });
  }
}

/**
 * Removes one tag, param or alias.
 *
 * @param folder The folder that has a file for each.
 * @param name Its name.
 * @returns False where there is none.
 */
export function removeOne(folder: string, name: string): boolean {
  const removed = nullIfAbsent(() => {
    rmSync(join(folder, name));
    return true;
  });
  return removed !== null;
}

/**
 * Makes the folders for a name with `/`, but never the folder that `folder` is in: that may have been moved away.
 *
 * @param folder The outermost that is made.
 * @param below Relative to it.
 */
export function makeFolders(folder: string, below: string): void {
  let path = folder;
  for (const part of ["", ...below.split("/")]) {
    path = join(path, part);
    try {
      mkdirSync(path);
    } catch (error) {
      if (fileErrorCode(error) !== "EEXIST") throw error;
    }
  }
}

/**
 * Does something with the file of a name.
 *
 * @param name The name.
 * @param work What is done.
 * @throws {TsfuncError} TF5052 when the name is the beginning of another one.
 */
export function underName(name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!CLASHES.includes(fileErrorCode(error))) throw error;
    const reason = "another name begins with it, or it begins with another name, up to a `/`. Both would be one file.";
    throw localStoreErrors.error(
      "TF5052",
      { what: "A name", received: JSON.stringify(name), reason },
      { cause: error },
    );
  }
}
