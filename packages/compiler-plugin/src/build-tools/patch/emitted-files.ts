import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const EMITTED = /\.[cm]?jsx?$/;

/**
 * The JavaScript files of folders, at any depth, without those of installed packages.
 *
 * @param paths Folders, and files as they are; relative to the working directory.
 * @returns Absolute paths, in the order of the folders and of their names.
 */
export function emittedFiles(paths: readonly string[]): readonly string[] {
  return [
    ...new Set(paths.map((path) => resolve(path)).flatMap((path) => (statSync(path).isFile() ? [path] : within(path)))),
  ];
}

function within(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : within(path);
    return EMITTED.test(entry.name) ? [path] : [];
  });
}
