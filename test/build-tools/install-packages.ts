import { execFile } from "node:child_process";
import { mkdir, readdir, rename, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { packPackages } from "../../scripts/packing/pack-packages.mjs";
import { manifestOf, publicPackages, ROOT } from "../../scripts/setup/workspace.mjs";

const execute = promisify(execFile);

/**
 * Installs the packages as they would be published: what is in their tarballs, as files in a `node_modules`, where build tools treat them as
 * they treat any package. Their dependencies and the build tools are links into the workspace.
 *
 * @param folder An empty folder.
 * @param packed The tarballs, where they are there already.
 */
export async function installPackages(folder: string, packed?: readonly string[]): Promise<void> {
  const target = join(folder, "node_modules");
  const packages = publicPackages();
  const tarballs = packed ?? (await packPackages(join(folder, "tarballs")));
  await Promise.all(tarballs.map((tarball) => unpack(tarball, folder)));
  const links = await Promise.all([...packages, join(ROOT, "test")].map(dependenciesOf));
  for (const [name, path] of new Map(links.flat())) {
    await mkdir(join(target, name, ".."), { recursive: true });
    await symlink(path, join(target, name), "junction");
  }
}

/** Every tarball holds a folder `package`. */
async function unpack(tarball: string, folder: string): Promise<void> {
  const unpacked = join(folder, "unpacked", basename(tarball));
  await mkdir(unpacked, { recursive: true });
  await execute("tar", ["-xzf", tarball, "-C", unpacked]);
  const { name } = manifestOf(join(unpacked, "package"));
  const target = join(folder, "node_modules", name);
  await mkdir(join(target, ".."), { recursive: true });
  await rename(join(unpacked, "package"), target);
}

/** What is installed for a package of the workspace but is none: names and paths. */
async function dependenciesOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const modules = join(folder, "node_modules");
  const entries = (await readdir(modules)).filter((entry) => entry !== "@tsfunc" && !entry.startsWith("."));
  const names = await Promise.all(entries.map((entry) => (entry.startsWith("@") ? namesIn(modules, entry) : [entry])));
  return names.flat().map((name) => [name, join(modules, name)] as const);
}

async function namesIn(modules: string, scope: string): Promise<readonly string[]> {
  return (await readdir(join(modules, scope))).map((name) => `${scope}/${name}`);
}
