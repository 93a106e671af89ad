import { fileURLToPath } from "node:url";
import { findDependency } from "./find-dependency.ts";
import { packageOf } from "./package-of.ts";

const own = packageOf(fileURLToPath(import.meta.url));

/** The release of this package. */
export const VERSION: string = own?.manifest.version ?? "0.0.0";

/**
 * The release of the runtime that this package uses.
 *
 * @returns Its version.
 */
export function runtimeVersion(): string {
  return (own && findDependency(own.root, "@tsfunc/runtime")?.manifest.version) ?? VERSION;
}
