import { LoneSource, type TypeScriptDiagnostic } from "../analyze/index.ts";
import { type Analysis, modelsOf } from "./analyze.ts";

/** What was found in a source that stands alone. */
export interface SourceAnalysis extends Analysis {
  /** What TypeScript says of it: syntax errors, or else type errors. */
  readonly problems: readonly TypeScriptDiagnostic[];
}

/**
 * Reads the models of sources that come from anyone, one after the other: each is a file of its own, which can import `@tsfunc/runtime`.
 * Other imports lead nowhere, and no file of the machine is read for them. How much time and memory a source may take is for the caller to
 * bound; what has been read of TypeScript's library is kept from one to the next.
 */
export class SourceAnalyzer {
  readonly #source = new LoneSource();

  /**
   * Reads every model of a source.
   *
   * @param source The text of a TypeScript module.
   * @returns The models, without those whose types cannot be used, and all diagnostics.
   */
  analyze(source: string): SourceAnalysis {
    const { problems, ...found } = this.#source.analyze(source);
    return { models: modelsOf({ ...found, file: "model.ts" }), diagnostics: found.diagnostics, problems };
  }
}
