import { type Analysis, type AnalyzedModel, analyze, type Diagnostic } from "@tsfunc/compiler-plugin/api";
import { type DeclaredModel, declareModel } from "./declare-model.ts";
import { type Exports, entryOf } from "./exports.ts";
import { RefusedDeclaration } from "./refused-declaration.ts";
import { writeSources } from "./write-sources.ts";

/** A source as compiled. */
export interface CompiledSource {
  readonly exports: Exports;
  /** What the compiler plugin found. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The model.
   *
   * @throws {RefusedDeclaration} when a diagnostic is an error.
   */
  declare(): DeclaredModel;
}

/** A source that was imported. */
interface LoadedSource {
  readonly file: string;
  readonly exports: Exports;
  /** The export that is the model. */
  readonly entry: string;
}

/**
 * Compiles undecorated sources, all that call their model the same together.
 *
 * @param folder The name of the folder in which they are written.
 * @param sources Modules that export a function `predict` or a class with such a method.
 * @returns What came of each, by its source; one that cannot be imported declares no model, and spoils no other.
 */
export async function compileSources(
  folder: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, CompiledSource>> {
  const distinct = [...new Set(sources)];
  const { files, tsconfig } = writeSources(folder, distinct);
  const loading = await Promise.allSettled(files.map(load));
  const loaded = loading.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  const analysis = analyzeByEntry(loaded, tsconfig);
  return new Map(
    distinct.map((source, at) => {
      const one = loading[at] as PromiseSettledResult<LoadedSource>;
      return [source, one.status === "fulfilled" ? compiled(one.value, analysis) : failed(one.reason)];
    }),
  );
}

async function load(file: string): Promise<LoadedSource> {
  const exports: Exports = await import(file);
  return { file, exports, entry: entryOf(exports) };
}

function analyzeByEntry(loaded: readonly LoadedSource[], tsconfig: string): Analysis {
  const analyses = Array.from(new Set(loaded.map(({ entry }) => entry)), (entry) => {
    const files = loaded.filter((one) => one.entry === entry).map(({ file }) => file);
    return analyze(files, { entry, tsconfig });
  });
  return {
    models: analyses.flatMap(({ models }) => models),
    diagnostics: analyses.flatMap(({ diagnostics }) => diagnostics),
  };
}

function compiled({ file, exports }: LoadedSource, analysis: Analysis): CompiledSource {
  const diagnostics = analysis.diagnostics.filter((diagnostic) => diagnostic.file === file);
  let declared: DeclaredModel | undefined;
  return {
    exports,
    diagnostics,
    declare() {
      if (diagnostics.some(({ severity }) => severity === "error")) throw new RefusedDeclaration(diagnostics);
      declared ??= declareModel(modelIn(file, analysis), exports);
      return declared;
    },
  };
}

function modelIn(file: string, { models }: Analysis): AnalyzedModel {
  const model = models.find((candidate) => candidate.file === file);
  if (model === undefined) throw new Error(`the compiler plugin found no model in ${file}, and does not say why`);
  return model;
}

function failed(reason: unknown): CompiledSource {
  return {
    exports: {},
    diagnostics: [],
    declare() {
      throw reason;
    },
  };
}
