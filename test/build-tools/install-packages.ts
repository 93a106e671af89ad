import { cp, mkdir, readdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { manifestOf, publicPackages, ROOT } from "../../scripts/setup/workspace.mjs";

/**
 * Installs the packages as they were built: as files in a `node_modules`, where build tools treat them as they treat any package. Their
 * dependencies and the build tools are links into the workspace.
 *
 * @param folder The project's folder.
 */
export async function installPackages(folder: string): Promise<void> {
  const target = join(folder, "node_modules");
  const packages = publicPackages();
  for (const source of packages) {
    const installed = join(target, manifestOf(source).name);
    await mkdir(installed, { recursive: true });
    await cp(join(source, "dist"), join(installed, "dist"), { recursive: true });
    await cp(join(source, "package.json"), join(installed, "package.json"));
  }
  const links = await Promise.all([...packages, join(ROOT, "test")].map(dependenciesOf));
  for (const [name, path] of new Map(links.flat())) await symlink(path, join(target, name), "junction");
}

/** What is installed for a package of the workspace but is none: names and paths. */
async function dependenciesOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const modules = join(folder, "node_modules");
  const names = (await readdir(modules)).filter((name) => name !== "@tsfunc" && !name.startsWith("."));
  return names.map((name) => [name, join(modules, name)] as const);
}
