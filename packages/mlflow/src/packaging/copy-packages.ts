import { statSync } from "node:fs";
import { cp } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { dependenciesOf } from "./native-packages.ts";
import type { InstalledPackage } from "./package-of.ts";

const PLATFORMS = ["aix", "android", "darwin", "freebsd", "linux", "linuxmusl", "openbsd", "sunos", "win32"];
const ARCHITECTURES = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** Folders of addons that are named after what they are for: `darwin-arm64`, `linux-x64+musl`. */
const PLATFORM_FOLDER = new RegExp(`^(${PLATFORMS.join("|")})(?:[-_](${ARCHITECTURES.join("|")}))?\\b`);

/**
 * Copies native packages with all that they depend on, as Node will find them.
 *
 * @param packages The packages.
 * @param folder The folder that gets a `node_modules`.
 */
export async function copyPackages(packages: readonly InstalledPackage[], folder: string): Promise<void> {
  const placed = new Map<string, string>();
  const place = async (one: InstalledPackage, above: readonly string[]): Promise<void> => {
    const { name } = one.manifest;
    const visible = above.map((at) => join(at, "node_modules", name)).find((path) => placed.has(path));
    if (visible !== undefined && placed.get(visible) === one.root) return;
    const home = visible === undefined ? (above.at(-1) ?? folder) : (above[0] ?? folder);
    const path = join(home, "node_modules", name);
    placed.set(path, one.root);
    await cp(one.root, path, { recursive: true, dereference: true, filter: (source) => isWanted(one.root, source) });
    for (const dependency of dependenciesOf(one)) await place(dependency, [path, ...above]);
  };
  for (const one of packages) await place(one, [folder]);
}

/** Dependencies are copied on their own, and what is for other platforms not at all. */
function isWanted(root: string, source: string): boolean {
  const parts = relative(root, source).split(sep);
  const folders = statSync(source).isDirectory() ? parts : parts.slice(0, -1);
  return !folders.includes("node_modules") && folders.every((_, at) => isForHere(folders.slice(0, at + 1)));
}

function isForHere(parts: readonly string[]): boolean {
  const name = basename(parts.join("/"));
  const [, platform, architecture] = PLATFORM_FOLDER.exec(name) ?? [];
  if (platform !== undefined) {
    return platform.startsWith(process.platform) && (architecture ?? process.arch) === process.arch;
  }
  const isInside = PLATFORMS.includes(parts.at(-2) ?? "");
  return !isInside || !ARCHITECTURES.includes(name) || name === process.arch;
}
