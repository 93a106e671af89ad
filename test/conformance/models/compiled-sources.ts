import { resolve } from "node:path";
import { type AnalyzedModel, analyze, type Diagnostic } from "@tsfunc/compiler-plugin/api";
import { type DeclaredModel, declareModel } from "./declare-model.ts";
import { type Exports, entryOf } from "./exports.ts";
import { RefusedDeclaration } from "./refused-declaration.ts";
import { type WrittenSources, writeSources } from "./write-sources.ts";

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

interface Analysis {
  readonly models: readonly AnalyzedModel[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles undecorated sources, all of one entry together.
 *
 * @param folder The name of the folder in which they are written.
 * @param sources Modules that export a function `predict` or a class with such a method.
 * @returns What came of each, by its source.
 */
export async function compileSources(
  folder: string,
  sources: readonly string[],
): Promise<ReadonlyMap<string, CompiledSource>> {
  const distinct = [...new Set(sources)];
  const written = writeSources(folder, distinct);
  const exported: Exports[] = await Promise.all(written.files.map((file) => import(file)));
  const analysis = analyzeEach(written, exported);
  return new Map(
    distinct.map((source, at) => [source, compiled(written.files[at] as string, exported[at] as Exports, analysis)]),
  );
}

function analyzeEach({ files, tsconfig }: WrittenSources, exported: readonly Exports[]): Analysis {
  const entries = new Set(exported.map(entryOf));
  const analyses = Array.from(entries, (entry) =>
    analyze(
      files.filter((_, at) => entryOf(exported[at] as Exports) === entry),
      { entry, tsconfig },
    ),
  );
  return {
    models: analyses.flatMap(({ models }) => models),
    diagnostics: analyses.flatMap(({ diagnostics }) => diagnostics),
  };
}

function compiled(file: string, exports: Exports, analysis: Analysis): CompiledSource {
  const diagnostics = analysis.diagnostics.filter((diagnostic) => resolve(diagnostic.file) === file);
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
  const model = models.find((candidate) => resolve(candidate.file) === file);
  if (model === undefined) throw new Error(`the compiler plugin found no model in ${file}, and does not say why`);
  return model;
}
