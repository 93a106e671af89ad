import { resolve } from "node:path";

/**
 * Appends to the path of a URI, before its query.
 *
 * @param uri A URI or a path.
 * @param parts What is appended.
 * @returns The same with more of a path.
 */
export function appendToUri(uri: string, ...parts: readonly string[]): string {
  const [, path = uri, rest = ""] = /^([^?#]*)(.*)$/s.exec(uri) ?? [];
  return `${path.replace(/\/$/, "")}/${parts.join("/")}${rest}`;
}

/**
 * The place for artifacts that was asked for.
 *
 * @param location A URI, or a path that may be relative.
 * @returns A URI or an absolute path.
 */
export function resolvedLocation(location: string): string {
  return /^[a-z][a-z0-9+.-]+:/i.test(location) ? location : resolve(location);
}
