import { Analyzer } from "../analyze/index.ts";
import type { Diagnostic } from "../diagnostics/index.ts";
import { injectModels, lowerDecorators, type TransformedSource } from "../inject/index.ts";
import { CompileError } from "./compile-error.ts";
import { type Tsconfig, Tsconfigs } from "./tsconfigs.ts";

/** How a project is read; every build tool takes these options. */
export interface TsfuncOptions {
  /** The project's tsconfig.json; by default that of each file: the nearest one from there upwards. */
  readonly tsconfig?: string;
}

/** What became of one file that declares models. */
export interface Compilation extends TransformedSource {
  /** Every other file whose types were read: when one changes, this file has to be compiled again. */
  readonly dependencies: readonly string[];
  /** Those that have not been given before. */
  readonly warnings: readonly Diagnostic[];
}

/** Compiles the files of one build. The Program behind it is made at the first file that may declare a model. */
export class Compiler {
  readonly #tsconfigs: Tsconfigs;
  readonly #analyzers = new Map<string | undefined, Analyzer>();
  readonly #read = new Set<string>();
  readonly #warned = new Set<string>();
  readonly #changed = new Set<string>();

  constructor({ tsconfig }: TsfuncOptions = {}) {
    this.#tsconfigs = new Tsconfigs(tsconfig);
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
    this.#forgetChanged();
    const tsconfig = this.#tsconfigs.of(file);
    const { sites, schemas, diagnostics, dependencies } = this.#analyzerOf(tsconfig).analyzeFile(file, text);
    for (const dependency of dependencies) this.#read.add(dependency);
    const [error, ...errors] = diagnostics.filter((one) => one.severity === "error");
    if (error !== undefined) throw new CompileError([error, ...errors], dependencies);
    if (sites.length + schemas.length === 0) return null;
    const warnings = diagnostics.filter((one) => one.severity === "warning" && this.#isNew(one));
    const legacyDecorators = tsconfig.options.experimentalDecorators === true;
    const injected = injectModels(file, text, { sites, schemas }, { legacyDecorators });
    return { ...injected, dependencies, warnings };
  }

  /** Makes JavaScript of a file, as {@link compile} left it, for build tools that leave TC39 decorators in place. */
  lower(file: string, source: Partial<TransformedSource> & { code: string }): TransformedSource {
    return lowerDecorators(file, source, this.#tsconfigs.of(file).options);
  }

  /** Has a file that has changed read anew by the next compilation; at once it may be a file that is still being written, and empty. */
  invalidate(file: string): void {
    this.#changed.add(file);
  }

  /** Reads every file anew that a compilation depended on, for build tools that do not tell which one has changed. */
  refresh(): void {
    for (const file of this.#read) this.invalidate(file);
  }

  #forgetChanged(): void {
    for (const file of this.#changed) {
      for (const analyzer of this.#analyzers.values()) analyzer.invalidate(file);
    }
    this.#changed.clear();
  }

  #analyzerOf({ path }: Tsconfig): Analyzer {
    const known = this.#analyzers.get(path);
    if (known !== undefined) return known;
    const analyzer = new Analyzer(path === undefined ? {} : { tsconfig: path });
    this.#analyzers.set(path, analyzer);
    return analyzer;
  }

  /** The same file is compiled once for each environment of a build tool. */
  #isNew({ code, file, line, column, message }: Diagnostic): boolean {
    const key = [code, file, line, column, message].join("\0");
    const isNew = !this.#warned.has(key);
    this.#warned.add(key);
    return isNew;
  }
}
