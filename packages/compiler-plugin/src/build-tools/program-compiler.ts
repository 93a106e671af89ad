import { Analyzer } from "../analyze/index.ts";
import { type CompileInputs, recordInputs } from "../cache/index.ts";
import { type Diagnostic, type SeveritySettings, withSeverities } from "../diagnostics/index.ts";
import { type InjectedSource, injectModels, lowerDecorators, type TransformedSource } from "../inject/index.ts";
import { CompileError } from "./compile-error.ts";
import type { Made, ProgramRequest } from "./programs/programs.ts";
import { type Tsconfig, Tsconfigs } from "./tsconfigs.ts";

/** What is made of a file: TypeScript still, TypeScript without decorators, or JavaScript. */
export type Output = "typescript" | "undecorated" | "javascript";

/** What became of one file that declares models. */
export interface CompiledModels extends TransformedSource {
  /** Every other file whose types were read: when one changes, this file has to be compiled again. */
  readonly dependencies: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** By what files are compiled. */
export interface CompileSettings {
  /** The tsconfig.json of all files, where the user has named one. */
  readonly tsconfig?: string;
  /** The release of MLflow that has to read the signatures. */
  readonly targetMlflow?: string;
  readonly severity?: SeveritySettings;
}

/** Compiles files with TypeScript: one Program for each tsconfig.json, made at its first file. Loaded only when something has to be compiled. */
export class ProgramCompiler {
  readonly #settings: CompileSettings;
  readonly #tsconfigs: Tsconfigs;
  readonly #analyzers = new Map<string | undefined, Analyzer>();

  /** @param settings By what files are compiled. */
  constructor({ tsconfig, ...settings }: CompileSettings) {
    this.#settings = settings;
    this.#tsconfigs = new Tsconfigs(tsconfig);
  }

  /**
   * Injects what the annotations of a file say.
   *
   * @returns null for a file without models.
   * @throws {CompileError} TF1xxx, when the types of a model cannot be used.
   */
  compile(file: string, text: string, output: Output): CompiledModels | null {
    const tsconfig = this.#tsconfigs.of(file);
    const analysis = this.#analyzerOf(tsconfig).analyzeFile(file, text);
    const { sites, schemas, dependencies, isDecorated } = analysis;
    const diagnostics = withSeverities(analysis.diagnostics, this.#settings.severity ?? {});
    const [error, ...errors] = diagnostics.filter((one) => one.severity === "error");
    if (error !== undefined) throw new CompileError([error, ...errors], dependencies);
    if (sites.length + schemas.length === 0) return null;
    const legacyDecorators = tsconfig.options.experimentalDecorators === true;
    const injected = injectModels(file, text, { sites, schemas }, { legacyDecorators });
    const isLowered = output === "javascript" || (output === "undecorated" && isDecorated);
    const { code, map } = isLowered ? this.lower(file, injected) : injected;
    return { code, map, dependencies, warnings: diagnostics.filter((one) => one.severity === "warning") };
  }

  /** Makes JavaScript of a file. */
  lower(file: string, source: Pick<InjectedSource, "code"> & Partial<InjectedSource>): TransformedSource {
    return lowerDecorators(file, source, this.#tsconfigs.of(file).options);
  }

  /**
   * Does what is asked for.
   *
   * @throws {CompileError} TF1xxx, when the types of a model cannot be used.
   */
  make<Kind extends "compile" | "lower">(request: ProgramRequest<Kind>): Made<Kind>;
  make({ kind, file, text, output, isKept }: ProgramRequest): Made {
    const result = kind === "compile" ? this.compile(file, text, output) : this.lower(file, { code: text });
    if (!isKept) return { result, inputs: null };
    return { result, inputs: recordInputs(kind === "compile" ? this.#inputsOf(file) : this.#inputsOfLowering(file)) };
  }

  /** What a compilation of a file depends on. */
  #inputsOf(file: string): CompileInputs {
    const tsconfig = this.#tsconfigs.of(file);
    const analyzer = this.#analyzerOf(tsconfig);
    return { tsconfigs: tsconfig.readings, program: analyzer.inputs, dependencies: analyzer.dependenciesOf(file) };
  }

  /** What making JavaScript of a file depends on. */
  #inputsOfLowering(file: string): CompileInputs {
    return { tsconfigs: this.#tsconfigs.of(file).readings, program: null, dependencies: [] };
  }

  /** Forgets what was read of a file that has changed. */
  invalidate(file: string): void {
    for (const analyzer of this.#analyzers.values()) analyzer.invalidate(file);
  }

  /** Reads anew every file that has changed. */
  refresh(): void {
    for (const analyzer of this.#analyzers.values()) analyzer.refresh();
  }

  #analyzerOf({ path, readings }: Tsconfig): Analyzer {
    const known = this.#analyzers.get(path);
    if (known !== undefined) return known;
    const reading = readings.at(-1);
    const { targetMlflow } = this.#settings;
    const analyzer = new Analyzer({
      ...(path && { tsconfig: path }),
      ...(reading && { reading }),
      ...(targetMlflow && { targetMlflow }),
    });
    this.#analyzers.set(path, analyzer);
    return analyzer;
  }
}
