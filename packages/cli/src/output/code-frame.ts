import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { Diagnostic } from "@tsfunc/compiler-plugin/api";
import type { Styles } from "./styles.ts";

/**
 * A diagnostic with the line that it is about and a caret below the place; what to do about it comes last.
 *
 * @param diagnostic The diagnostic.
 * @param styles Those of the stream it goes to.
 * @param folder What its file is named relative to.
 */
export function codeFrame(diagnostic: Diagnostic, styles: Styles, folder: string = process.cwd()): string {
  const { file, line, column, severity, code, message, fix } = diagnostic;
  const place = `${styles.strong(relative(folder, file))}:${line}:${column}`;
  const head = `${place} - ${styles[severity](severity)} ${styles.faint(`${code}:`)} ${message}`;
  return [head, ...sourceLine(file, line, column, styles), `  ${fix}`].join("\n");
}

/** The line with its number, and the caret; nothing where the file is not there. */
function sourceLine(file: string, line: number, column: number, styles: Styles): readonly string[] {
  const text = textOf(file)?.split(/\r?\n/)[line - 1];
  if (text === undefined || text.length > 400) return [];
  const number = String(line);
  // Tabs stay tabs, so that the caret is below its place however wide they are shown.
  const padding = text.slice(0, column - 1).replace(/[^\t]/g, " ");
  const margin = " ".repeat(number.length);
  return [
    `  ${styles.faint(`${number} │`)} ${text}`,
    `  ${styles.faint(`${margin} │`)} ${padding}${styles.error("^")}`,
  ];
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
