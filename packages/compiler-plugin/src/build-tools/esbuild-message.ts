import { readFileSync } from "node:fs";
import { relative } from "node:path";

import type { Diagnostic } from "../diagnostics/index.ts";
import type { EsbuildMessage } from "./esbuild-types.ts";

/**
 * A diagnostic as esbuild shows its own: with the line of the source, and what to do below it.
 *
 * @param diagnostic The diagnostic.
 * @param folder What its file is named relative to.
 */
export function esbuildMessage({ code, message, fix, file, line, column }: Diagnostic, folder: string): EsbuildMessage {
  const lineText = readFileSync(file, "utf8").split(/\r?\n/)[line - 1] ?? "";
  return {
    text: `${code}: ${message}`,
    location: {
      file: relative(folder, file),
      line,
      // Counted from 0, in bytes.
      column: Buffer.byteLength(lineText.slice(0, column - 1)),
      lineText,
    },
    notes: [{ text: fix }],
  };
}
