import type { Diagnostic } from "@tsfunc/compiler-plugin/api";
import { codeFrame } from "./code-frame.ts";
import type { Terminal } from "./terminal.ts";

/** Says each diagnostic with its line. */
export function reportDiagnostics(diagnostics: readonly Diagnostic[], terminal: Terminal): void {
  for (const one of diagnostics) terminal.say(`${codeFrame(one, terminal.said)}\n`);
}

/** Whether one of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
