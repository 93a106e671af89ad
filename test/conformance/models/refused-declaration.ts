import type { Diagnostic } from "@tsfunc/compiler-plugin/api";

/** The compiler plugin refused a source, so that there is no model to call. */
export class RefusedDeclaration extends Error {
  /** What it found, errors and warnings. */
  readonly diagnostics: readonly Diagnostic[];

  /**
   * @param diagnostics What it found; at least one error.
   */
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ code, severity, message }) => `${severity} ${code}: ${message}`).join("\n"));
    this.name = "RefusedDeclaration";
    this.diagnostics = diagnostics;
  }
}
