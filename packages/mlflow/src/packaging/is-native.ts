import { readdirSync } from "node:fs";
import { join } from "node:path";
import { findDependency } from "./find-dependency.ts";
import type { InstalledPackage, Manifest } from "./package-of.ts";

const known = new Map<string, boolean>();

/** Addons lie no deeper. */
const MAX_DEPTH = 6;

/**
 * Whether a package has native code, which no bundle can hold.
 *
 * @param candidate The package.
 * @returns True for addons, for packages of one platform, and for those that get their addon from such a one.
 */
export function isNative(candidate: InstalledPackage): boolean {
  const { root, manifest } = candidate;
  const remembered = known.get(root);
  if (remembered !== undefined) return remembered;
  const native = saysSo(manifest) || hasPlatformDependency(candidate) || hasAddon(root, 0);
  known.set(root, native);
  return native;
}

function saysSo({ gypfile, binary, napi, os, cpu }: Manifest): boolean {
  return gypfile === true || [binary, napi].some(isObject) || [os, cpu].some(Array.isArray);
}

function hasPlatformDependency({ root, manifest: { optionalDependencies = {} } }: InstalledPackage): boolean {
  return Object.keys(optionalDependencies).some((name) => {
    const { os, cpu } = findDependency(root, name)?.manifest ?? {};
    return Array.isArray(os) || Array.isArray(cpu);
  });
}

function hasAddon(folder: string, depth: number): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    if (entry.isFile()) return entry.name.endsWith(".node");
    const isInside = entry.isDirectory() && entry.name !== "node_modules" && depth < MAX_DEPTH;
    return isInside && hasAddon(join(folder, entry.name), depth + 1);
  });
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
