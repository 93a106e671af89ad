import { createRequire } from "node:module";
import { dirname } from "node:path";

/** The folder of this package, found by its own name: sources and what is built of them are at different depths. */
export function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve("tsfunc/package.json"));
}
