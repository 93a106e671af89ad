import { existsSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { type InstalledPackage, readPackage } from "./package-of.ts";

/**
 * A package that another one depends on, as Node finds it: in the nearest `node_modules` upwards.
 *
 * @param from Absolute path of the folder of the other package.
 * @param name The name of the dependency.
 * @returns The package, or null where it is not installed.
 */
export function findDependency(from: string, name: string): InstalledPackage | null {
  const candidate = join(from, "node_modules", name);
  if (existsSync(join(candidate, "package.json"))) return readPackage(realpathSync(candidate));
  const parent = dirname(from);
  return parent === from ? null : findDependency(parent, name);
}
