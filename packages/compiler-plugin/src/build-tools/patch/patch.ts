import { readFileSync } from "node:fs";
import { relative } from "node:path";
import type { FileAnalysis } from "../../analyze/index.ts";
import { type Diagnostic, diagnosticOf } from "../../diagnostics/index.ts";
import { type Patched, patchEmitted, UnpatchableError } from "../../inject/index.ts";
import { mayContainModels, namesModels } from "../may-contain-models.ts";
import type { ProgressOptions } from "../progress.ts";
import { ProjectAnalyzers } from "../project-analyzers.ts";
import { writeAtomically } from "../write-atomically.ts";
import { emittedFiles } from "./emitted-files.ts";
import { emittedModule } from "./emitted-module.ts";
import { EmittedSources } from "./emitted-sources.ts";
import { type FoundMap, sourceMapOf, withInlinedMap } from "./source-map-of.ts";

/** How emitted JavaScript is patched. */
export interface PatchOptions extends ProgressOptions {
  /** The tsconfig.json that it was emitted by; by default the nearest one of each file. */
  readonly tsconfig?: string;
  /** Whether nothing is written: what would be done is told all the same. */
  readonly dryRun?: boolean;
}

/** What became of one emitted file with models. */
export interface PatchedFile {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path of its source. */
  readonly source: string;
  /** Whether it had everything already. */
  readonly unchanged: boolean;
  /** The names of its models, and the types that `schemaOf` was asked for. */
  readonly models: readonly string[];
}

/** What became of all. */
export interface PatchResult {
  /** The files with models; nothing has been written where one of the diagnostics is an error. */
  readonly files: readonly PatchedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An emitted file that may have models, and its source. */
interface Found {
  readonly file: string;
  readonly code: string;
  readonly map: FoundMap | null;
  readonly source: string;
}

/**
 * Puts the types of models into JavaScript that `tsc` has emitted, as the compiler plugin does in a build. A second run changes nothing.
 *
 * @param paths Files and folders of emitted JavaScript; relative to the working directory.
 * @param options How it is patched.
 * @returns The files with models, and all diagnostics: TF1050 and TF1051 beside those of the types.
 * @throws {Error} `ENOENT` where a path does not exist.
 */
export function patch(paths: readonly string[], options: PatchOptions = {}): PatchResult {
  const sources = new EmittedSources(options.tsconfig);
  const diagnostics: Diagnostic[] = [];
  const found = emittedFiles(paths).flatMap((file) => find(file, sources, diagnostics) ?? []);
  const analyzers = new ProjectAnalyzers(options.tsconfig === undefined ? {} : { tsconfig: options.tsconfig });
  const analyses = analyzers.analyze(
    found.map(({ source }) => source),
    options,
  );
  const patched = found.flatMap((one, index) => {
    const analysis = analyses[index] as FileAnalysis;
    diagnostics.push(...analysis.diagnostics);
    const result = patchOne(one, analysis, sources, diagnostics);
    const isPlain = isEmpty(analysis) && result?.patched.code === one.code;
    return result === null || isPlain ? [] : [{ ...one, ...result, analysis }];
  });
  const failed = diagnostics.some(({ severity }) => severity === "error");
  if (!failed && options.dryRun !== true) for (const one of patched) write(one);
  return {
    files: patched.map(({ file, code, source, analysis, patched: { code: now } }) => {
      return { file, source, unchanged: now === code, models: namesIn(analysis) };
    }),
    diagnostics,
  };
}

function find(file: string, sources: EmittedSources, diagnostics: Diagnostic[]): Found | null {
  const code = readFileSync(file, "utf8");
  if (!mayContainModels(code)) return null;
  const map = sourceMapOf(file, code);
  const found = sources.sourceOf(file, map);
  if ("source" in found) return { file, code, map, ...found };
  if (!namesModels(code)) return null;
  const name = /\bpyfunc\b/.test(code) ? "pyfunc" : "schemaOf";
  diagnostics.push(diagnosticOf("TF1050", { file, line: 1, column: 1 }, { name, reason: found.reason }));
  return null;
}

function patchOne(
  { file, code, map, source }: Found,
  analysis: FileAnalysis,
  sources: EmittedSources,
  diagnostics: Diagnostic[],
): { readonly patched: Patched } | null {
  try {
    const text = readFileSync(source, "utf8");
    const moduleOf = (specifier: string): string =>
      emittedModule(specifier, source, file, (other) => sources.outputOf(other));
    return {
      patched: patchEmitted({ code, map: map?.map ?? null, source: { file: source, text }, analysis, moduleOf }),
    };
  } catch (error) {
    if (!(error instanceof UnpatchableError)) throw error;
    const parameters = { name: error.subject, source: relative(process.cwd(), source), reason: error.message };
    diagnostics.push(diagnosticOf("TF1051", { file, line: 1, column: 1 }, parameters));
    return null;
  }
}

function isEmpty({ sites, schemas }: FileAnalysis): boolean {
  return sites.length + schemas.length === 0;
}

function namesIn({ sites, schemas }: FileAnalysis): readonly string[] {
  return [...sites.map(({ name }) => name), ...schemas.map(({ name }) => `schemaOf<${name}>`)];
}

function write({ file, code, map, patched }: Found & { readonly patched: Patched }): void {
  if (patched.code === code) return;
  if (map === null || patched.map === null) writeAtomically(file, patched.code);
  else if (map.path === null) writeAtomically(file, withInlinedMap(patched.code, patched.map));
  else {
    writeAtomically(map.path, JSON.stringify(patched.map));
    writeAtomically(file, patched.code);
  }
}
