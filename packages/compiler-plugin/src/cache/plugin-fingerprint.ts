import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.ts";
import { nearestFolderWith } from "./nearest.ts";

const OWN_FILE = fileURLToPath(import.meta.url);

let fingerprint: string | undefined;

/**
 * What tells this compiler plugin from every other: its version, that of the runtime it compiles for, that of the TypeScript that reads, and that of Node.
 * A package that was not installed but is worked on has its code for a version.
 */
export function pluginFingerprint(): string {
  fingerprint ??= makeFingerprint();
  return fingerprint;
}

function makeFingerprint(): string {
  const require = createRequire(OWN_FILE);
  const own = nearestFolderWith(["package.json"], dirname(OWN_FILE)) ?? dirname(OWN_FILE);
  const others = ["@tsfunc/runtime", "ts-morph"].map((name) => dirname(require.resolve(`${name}/package.json`)));
  // Either what was built runs, or the sources.
  const [part = ""] = relative(own, OWN_FILE).split(sep);
  return contentHash(...[own, ...others].map((folder) => versionOf(folder, part)), process.version);
}

function versionOf(folder: string, part: string): string {
  const manifest = readFileSync(join(folder, "package.json"), "utf8");
  const isInstalled = folder.includes(`${sep}node_modules${sep}`);
  return isInstalled ? manifest : contentHash(manifest, ...codeIn(join(folder, part)));
}

function codeIn(folder: string): string[] {
  return entriesOf(folder)
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => contentHash(name, readFileSync(join(folder, name), "utf8")));
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { encoding: "utf8", recursive: true });
  } catch {
    return [];
  }
}
