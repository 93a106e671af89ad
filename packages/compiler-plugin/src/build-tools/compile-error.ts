import { type Diagnostic, formatDiagnostic } from "../diagnostics/index.ts";

/** Ends a build: the types of a model cannot be used. */
export class CompileError extends Error {
  static {
    CompileError.prototype.name = "CompileError";
  }

  readonly #diagnostics: readonly [Diagnostic, ...Diagnostic[]];
  readonly #dependencies: readonly string[];

  /**
   * @param diagnostics What was found; the first one stands for all where a build tool has room for one place.
   * @param dependencies Every other file whose types were read.
   */
  constructor(diagnostics: readonly [Diagnostic, ...Diagnostic[]], dependencies: readonly string[]) {
    super(`tsfunc cannot use the types of a model:\n\n${diagnostics.map((one) => formatDiagnostic(one)).join("\n\n")}`);
    this.#diagnostics = diagnostics;
    this.#dependencies = dependencies;
    // Where in the compiler plugin it was found would hide where in the model it is.
    this.stack = `${this.name}: ${this.message}`;
  }

  /** All that was found. */
  get diagnostics(): readonly [Diagnostic, ...Diagnostic[]] {
    return this.#diagnostics;
  }

  /** The other files that have to be watched: the mistake may be repaired there. */
  get dependencies(): readonly string[] {
    return this.#dependencies;
  }
}
