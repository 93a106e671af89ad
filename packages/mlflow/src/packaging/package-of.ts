import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What is read of a `package.json`. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly license?: unknown;
  readonly gypfile?: unknown;
  readonly binary?: unknown;
  readonly napi?: unknown;
  readonly os?: unknown;
  readonly cpu?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** An installed package. */
export interface InstalledPackage {
  /** Absolute path of its folder. */
  readonly root: string;
  readonly manifest: Manifest;
}

const known = new Map<string, InstalledPackage | null>();

/**
 * The package that a file belongs to.
 *
 * @param file Absolute path.
 * @returns The nearest folder upwards whose `package.json` has a name, or null.
 */
export function packageOf(file: string): InstalledPackage | null {
  const folder = dirname(file);
  const remembered = known.get(folder);
  if (remembered !== undefined) return remembered;
  const found = readPackage(folder) ?? (folder === file ? null : packageOf(folder));
  known.set(folder, found);
  return found;
}

/**
 * A package by its folder.
 *
 * @param root Absolute path of the folder.
 * @returns The package, or null where there is no `package.json` with a name.
 */
export function readPackage(root: string): InstalledPackage | null {
  const file = join(root, "package.json");
  if (!existsSync(file)) return null;
  const manifest: Partial<Manifest> = JSON.parse(readFileSync(file, "utf8"));
  return typeof manifest.name === "string" ? { root, manifest: { ...manifest, name: manifest.name } } : null;
}
