import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The files that say which versions of packages are installed. */
const LOCKFILES = [
  "package-lock.json",
  "npm-shrinkwrap.json",
  "pnpm-lock.yaml",
  "yarn.lock",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
];

/** The nearest folder from one upwards that has one of these entries; undefined where none has. */
export function nearestFolderWith(names: readonly string[], from: string): string | undefined {
  if (names.some((name) => existsSync(join(from, name)))) return from;
  const parent = dirname(from);
  return parent === from ? undefined : nearestFolderWith(names, parent);
}

/** The tsconfig.json of a file that is nearest to it; undefined without one. */
export function nearestTsconfig(file: string): string | undefined {
  const folder = nearestFolderWith(["tsconfig.json"], dirname(file));
  return folder === undefined ? undefined : join(folder, "tsconfig.json");
}

/** The lockfiles of a project: those of the nearest folder that has any. */
export function lockfilesOf(folder: string): readonly string[] {
  const root = nearestFolderWith(LOCKFILES, folder);
  return root === undefined ? [] : LOCKFILES.map((name) => join(root, name)).filter((file) => existsSync(file));
}

/** Where a project keeps what its build tools can make again: `node_modules/.cache/tsfunc`; undefined where it has no `node_modules`. */
export function cacheFolderOf(file: string): string | undefined {
  const folder = nearestFolderWith(["node_modules"], dirname(file));
  return folder === undefined ? undefined : join(folder, "node_modules", ".cache", "tsfunc");
}
