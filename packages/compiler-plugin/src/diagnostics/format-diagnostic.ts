import { relative } from "node:path";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * Writes a diagnostic for people, in the form of `tsc`, so that terminals and editors find the place.
 *
 * @param diagnostic The diagnostic.
 * @param folder What its file is named relative to; by default the working directory.
 * @returns Two lines: what is wrong and where, and what to do about it.
 */
export function formatDiagnostic(diagnostic: Diagnostic, folder: string = process.cwd()): string {
  const { file, line, column, severity, code, message, fix } = diagnostic;
  return `${relative(folder, file)}:${line}:${column} - ${severity} ${code}: ${message}\n  ${fix}`;
}
