import { Analyzer } from "../analyze/index.ts";
import type { Diagnostic } from "../diagnostics/index.ts";
import { injectModels, lowerDecorators, type TransformedSource } from "../inject/index.ts";
import { CompileError } from "./compile-error.ts";

/** How a project is read; every build tool takes these options. */
export interface TsfuncOptions {
  /** The project's tsconfig.json; by default the nearest one from the working directory upwards. */
  readonly tsconfig?: string;
}

/** What became of one file that declares models. */
export interface Compilation extends TransformedSource {
  /** Every other file whose types were read: when one changes, this file has to be compiled again. */
  readonly dependencies: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** Compiles the files of one build. The Program behind it is made at the first file that may declare a model. */
export class Compiler {
  readonly #options: TsfuncOptions;
  #analyzer: Analyzer | undefined;

  constructor(options: TsfuncOptions = {}) {
    this.#options = options;
  }

  /**
   * Injects what the annotations of a file say; the result is TypeScript still.
   *
   * @param file Absolute path.
   * @param text The file's current text.
   * @returns null for a file without models.
   * @throws {CompileError} TF1xxx, when the types of a model cannot be used.
   */
  compile(file: string, text: string): Compilation | null {
    if (!Analyzer.mayContainModels(text)) return null;
    const analysis = this.#project.analyzeFile(file, text);
    const errors = analysis.diagnostics.filter((one) => one.severity === "error");
    if (errors.length > 0) throw new CompileError(errors);
    if (analysis.sites.length + analysis.schemas.length === 0) return null;
    const injected = injectModels(file, text, analysis, { legacyDecorators: this.#project.legacyDecorators });
    return { ...injected, dependencies: analysis.dependencies, warnings: analysis.diagnostics };
  }

  /** Makes JavaScript of a file, as {@link compile} left it, for build tools that leave TC39 decorators in place. */
  lower(file: string, source: Partial<TransformedSource> & { code: string }): TransformedSource {
    return lowerDecorators(file, source, this.#project.compilerOptions);
  }

  /** Forgets what was read of a file that has changed. */
  invalidate(file: string): void {
    this.#analyzer?.invalidate(file);
  }

  get #project(): Analyzer {
    this.#analyzer ??= new Analyzer(this.#options);
    return this.#analyzer;
  }
}
