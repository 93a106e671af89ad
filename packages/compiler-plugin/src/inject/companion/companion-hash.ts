import { createHash } from "node:crypto";

/** The beginning of the line that has the hash. */
export const HASH_LINE = "// tsfunc:types ";

/** The hash of what a companion file says, by which it is told whether it is up to date; formatting the file does not change that line. */
export function companionHash(body: string): string {
  return createHash("sha256").update(body).digest("hex").slice(0, 32);
}

/** The hash that a companion file has; null for a file that is none. */
export function hashIn(text: string): string | null {
  return /^\/\/ tsfunc:types ([0-9a-f]{32})$/m.exec(text)?.[1] ?? null;
}
