import { Analyzer, type FileAnalysis } from "../analyze/index.ts";
import { checkSeverities, withSeverities } from "../diagnostics/index.ts";
import type { TsfuncOptions } from "./compiler.ts";
import type { ProgressOptions } from "./progress.ts";
import { Tsconfigs } from "./tsconfigs.ts";

/** Reads files of any number of projects, each as its own tsconfig.json says. */
export class ProjectAnalyzers {
  readonly #tsconfigs: Tsconfigs;
  readonly #analyzers = new Map<string | undefined, Analyzer>();

  readonly #settings: Pick<TsfuncOptions, "severity" | "targetMlflow">;

  /**
   * @param options How the projects are read.
   * @throws {TypeError} When a severity cannot be followed.
   */
  constructor({ tsconfig, ...settings }: TsfuncOptions = {}) {
    checkSeverities(settings.severity ?? {});
    this.#settings = settings;
    this.#tsconfigs = new Tsconfigs(tsconfig);
  }

  /**
   * Reads every model of files.
   *
   * @param files Absolute paths.
   * @param options What is told of its progress.
   * @returns What was found, in the order of the files.
   */
  analyze(files: readonly string[], { onProgress }: ProgressOptions = {}): readonly FileAnalysis[] {
    const projects = new Map(files.map((file) => [this.#tsconfigs.of(file).path, [] as string[]]));
    for (const file of files) projects.get(this.#tsconfigs.of(file).path)?.push(file);
    for (const [path, ofProject] of projects) this.#analyzerOf(path).addFiles(ofProject);
    return files.map((file, done) => {
      onProgress?.({ done, total: files.length });
      const analysis = this.analyzerOf(file).analyzeFile(file);
      return { ...analysis, diagnostics: withSeverities(analysis.diagnostics, this.#settings.severity ?? {}) };
    });
  }

  /** What reads the project of a file. */
  analyzerOf(file: string): Analyzer {
    return this.#analyzerOf(this.#tsconfigs.of(file).path);
  }

  /** Forgets what was read of a file that has changed. */
  invalidate(file: string): void {
    for (const analyzer of this.#analyzers.values()) analyzer.invalidate(file);
  }

  #analyzerOf(tsconfig: string | undefined): Analyzer {
    const known = this.#analyzers.get(tsconfig);
    if (known !== undefined) return known;
    const { targetMlflow } = this.#settings;
    const analyzer = new Analyzer({ ...(tsconfig && { tsconfig }), ...(targetMlflow && { targetMlflow }) });
    this.#analyzers.set(tsconfig, analyzer);
    return analyzer;
  }
}
