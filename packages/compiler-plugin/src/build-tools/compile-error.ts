import { type Diagnostic, formatDiagnostic } from "../diagnostics/index.ts";

/** Ends a build: the types of a model cannot be used. */
export class CompileError extends Error {
  override readonly name = "CompileError";
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(`tsfunc cannot use the types of a model:\n\n${diagnostics.map((one) => formatDiagnostic(one)).join("\n\n")}`);
    this.diagnostics = diagnostics;
  }
}
