import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Bundle } from "./bundle-entry.ts";
import { inputsOf } from "./inputs-of.ts";
import { type InstalledPackage, packageOf } from "./package-of.ts";

/** Files that hold the licence of a package. */
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The licences of the packages whose code is in a bundle.
 *
 * @param bundle The bundle.
 * @param entry Absolute path of the entry file: its own package is no third party.
 * @returns Their names, versions, licences and licence texts; empty text where there are none.
 */
export function thirdPartyLicences({ metafile, folder }: Bundle, entry: string): string {
  const own = packageOf(entry)?.root;
  const packages = new Map<string, InstalledPackage>();
  for (const input of inputsOf(metafile)) {
    const owner = packageOf(resolve(folder, input));
    if (owner !== null && owner.root !== own) packages.set(`${owner.manifest.name}@${owner.manifest.version}`, owner);
  }
  const sections = [...packages].sort(([left], [right]) => (left < right ? -1 : 1)).map(sectionOf);
  return sections.join(`\n${"-".repeat(80)}\n\n`);
}

function sectionOf([name, { root, manifest }]: readonly [string, InstalledPackage]): string {
  const texts = readdirSync(root)
    .filter((file) => LICENCE_FILE.test(file))
    .map((file) => readFileSync(join(root, file), "utf8").trim());
  const licence = typeof manifest.license === "string" ? manifest.license : "see below";
  return [`${name}\nLicence: ${licence}\n`, ...texts.map((text) => `${text}\n`)].join("\n");
}
