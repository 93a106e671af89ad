import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** A file of a page. */
export interface PageFile {
  /** Its path in URLs, such as `/assets/try.js`. */
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
}

/** The content types of what pages are made of. */
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * Reads a built page. Its files are held in memory, so that no request leads to a path on the disk.
 *
 * @param folder Where it is.
 * @returns Every file in it.
 */
export function pageFiles(folder: string): readonly PageFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => fileAt(folder, join(parentPath, name)));
}

function fileAt(folder: string, file: string): PageFile {
  const path = `/${relative(folder, file).split(sep).join("/")}`;
  return { path, type: TYPES[extname(file)] ?? "application/octet-stream", body: readFileSync(file) };
}
