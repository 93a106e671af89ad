import { existsSync } from "node:fs";

/** A relative or absolute path of a file that TypeScript emits. */
const EMITTED = /^\.{0,2}\/.*\.[cm]?jsx?$/;

/**
 * Finds the TypeScript source behind a specifier that names the JavaScript it becomes.
 *
 * @param specifier As it is written in the import.
 * @param parent The URL of the module that has the import; undefined for the entry.
 * @returns The URL of the source, or null where the specifier names something else, or a file that exists.
 */
export function sourceBehind(specifier: string, parent: string | undefined): string | null {
  if (parent === undefined || !EMITTED.test(specifier)) return null;
  const { href } = new URL(specifier, parent);
  const candidates = [href, href.replace(/js(x?)$/, "ts$1"), href.replace(/js$/, "tsx")];
  const found = candidates.find((one) => existsSync(new URL(one)));
  return found === href ? null : (found ?? null);
}
