import type { Diagnostic } from "../../diagnostics/index.ts";

/** The diagnostics without repetition: what is wrong with an alias is found wherever it is used. */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyed = diagnostics.map((one) => [`${one.file}:${one.line}:${one.column} ${one.message}`, one] as const);
  return [...new Map(keyed).values()];
}
