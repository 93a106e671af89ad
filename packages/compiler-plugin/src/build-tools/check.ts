import { readFileSync } from "node:fs";
import { type Analysis, modelsOf } from "./analyze.ts";
import type { TsfuncOptions } from "./compiler.ts";
import { mayContainModels } from "./may-contain-models.ts";
import type { ProgressOptions } from "./progress.ts";
import { ProjectAnalyzers } from "./project-analyzers.ts";
import { sourceFiles } from "./source-files.ts";

/** How sources are checked; without a tsconfig.json, each file is read by the nearest one. */
export interface CheckOptions extends TsfuncOptions, ProgressOptions {}

/** What was found. */
export interface CheckResult extends Analysis {
  /** Absolute paths of all files that were looked at, with models or without. */
  readonly files: readonly string[];
}

/**
 * Reads the models of files and folders, each file as its own project says.
 *
 * @param paths Files and folders, relative to the working directory; without any, all files of the tsconfig.json.
 * @param options How they are read.
 * @returns The models without those whose types cannot be used, and all diagnostics.
 * @throws {Error} `ENOENT` where a path does not exist.
 */
export function check(paths: readonly string[], options: CheckOptions = {}): CheckResult {
  const files = sourceFiles(paths, options.tsconfig);
  const candidates = files.filter((file) => mayContainModels(readFileSync(file, "utf8")));
  const analyses = new ProjectAnalyzers(options).analyze(candidates, options);
  return {
    files,
    models: analyses.flatMap((one, index) => modelsOf({ ...one, file: candidates[index] ?? "" })),
    diagnostics: analyses.flatMap((one) => one.diagnostics),
  };
}
