import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root folder of the workspace. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * @typedef {object} Manifest What these scripts read of a `package.json`.
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {string} [packageManager]
 * @property {string | Record<string, string>} [bin]
 * @property {Record<string, string>} [scripts]
 * @property {Readonly<Record<string, unknown>>} [exports]
 * @property {{ exports?: Readonly<Record<string, unknown>> }} [publishConfig]
 */

/**
 * Reads the `package.json` of a folder.
 *
 * @param {string} folder
 * @returns {Manifest}
 */
export function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/**
 * The folders directly under `parent` that hold a package, by name.
 *
 * @param {string} parent Relative to the root.
 * @returns {string[]} Absolute paths.
 */
export function packagesUnder(parent) {
  const folder = join(ROOT, parent);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).sort();
  return names.map((name) => join(folder, name)).filter((path) => existsSync(join(path, "package.json")));
}

/**
 * The packages that are published.
 *
 * @returns {string[]} Absolute paths.
 */
export function publicPackages() {
  return packagesUnder("packages").filter((folder) => manifestOf(folder).private !== true);
}
