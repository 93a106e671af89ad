import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { SourceDiagnostic } from "../analysis.ts";

/**
 * Places the findings of the analyzer in a document, which may have changed since.
 *
 * @param diagnostics The findings.
 * @param document The document.
 * @returns The same by their offsets; one without an end takes the word that it begins at.
 */
export function documentDiagnostics(diagnostics: readonly SourceDiagnostic[], document: Text): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { severity, line, column, endLine, endColumn, code } = diagnostic;
    const from = offsetOf(document, line, column);
    const end = endLine === undefined || endColumn === undefined ? undefined : offsetOf(document, endLine, endColumn);
    const to = end !== undefined && end > from ? end : endOfWord(document, from);
    return { from, to, severity, source: code, message: textOf(diagnostic) };
  });
}

/**
 * An offset in a document.
 *
 * @param document The document.
 * @param line Counted from 1.
 * @param column Counted from 1.
 * @returns The nearest offset that there is.
 */
export function offsetOf(document: Text, line: number, column: number): number {
  const { from, to } = document.line(Math.max(1, Math.min(line, document.lines)));
  return Math.min(from + Math.max(0, column - 1), to);
}

function endOfWord(document: Text, from: number): number {
  const { text, from: start, to } = document.lineAt(from);
  const [word = ""] = /^[\p{ID_Continue}$]*/u.exec(text.slice(from - start)) ?? [];
  return Math.min(from + Math.max(1, word.length), to);
}

function textOf({ message, fix }: SourceDiagnostic): string {
  return fix === undefined ? message : `${message}\n${fix}`;
}
