import { createRequire } from "node:module";

/** The version of this package, by its own name: sources and what is built of them are at different depths. */
export function version(): string {
  const manifest: { readonly version: string } = createRequire(import.meta.url)("tsfunc/package.json");
  return manifest.version;
}
