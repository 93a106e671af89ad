import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The version of a package as a project has it installed.
 *
 * @param folder The folder of the project.
 * @param name The name of the package.
 * @returns The version; null where the package is not installed.
 */
export function installedVersion(folder: string, name: string): string | null {
  const found = manifestText(join(folder, "node_modules", name, "package.json"));
  if (found !== null) return String((JSON.parse(found) as { readonly version?: unknown }).version);
  return dirname(folder) === folder ? null : installedVersion(dirname(folder), name);
}

function manifestText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
