import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceMap } from "../../inject/index.ts";

/** The source map of an emitted file, and where it is kept: in a file of its own or in the file's last comment. */
export interface FoundMap {
  readonly map: SourceMap & { readonly sourceRoot?: string };
  /** Absolute path; null for a map in the comment. */
  readonly path: string | null;
}

const COMMENT = /\n\/\/# sourceMappingURL=(.*?)\s*$/;
const INLINE = /^data:application\/json(?:;charset=[^;,]*)?;base64,/;

/**
 * Reads the source map that the last comment of an emitted file names.
 *
 * @param file Absolute path.
 * @param code The file's text.
 * @returns null where there is none, or none that can be read.
 */
export function sourceMapOf(file: string, code: string): FoundMap | null {
  const url = COMMENT.exec(code)?.[1];
  if (url === undefined) return null;
  const path = INLINE.test(url) ? null : resolve(dirname(file), decodeURIComponent(url));
  try {
    const text = path === null ? Buffer.from(url.replace(INLINE, ""), "base64").toString() : readFileSync(path, "utf8");
    return { map: JSON.parse(text), path };
  } catch {
    return null;
  }
}

/** The absolute paths of the sources that a map names. */
export function sourcesOf(file: string, { map, path }: FoundMap): readonly string[] {
  const folder = resolve(dirname(path ?? file), map.sourceRoot ?? "");
  return map.sources.flatMap((source) => {
    if (source === null) return [];
    return source.startsWith("file:") ? fileURLToPath(source) : resolve(folder, source);
  });
}

/** The text of an emitted file whose map is in its comment, with another map. */
export function withInlinedMap(code: string, map: SourceMap): string {
  const encoded = Buffer.from(JSON.stringify(map)).toString("base64");
  return code.replace(COMMENT, `\n//# sourceMappingURL=data:application/json;base64,${encoded}`);
}
