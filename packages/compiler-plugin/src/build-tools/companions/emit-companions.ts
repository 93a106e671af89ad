import { existsSync, readFileSync, rmSync } from "node:fs";
import type { FileAnalysis } from "../../analyze/index.ts";
import type { Diagnostic } from "../../diagnostics/index.ts";
import { hashIn } from "../../inject/index.ts";
import type { TsfuncOptions } from "../compiler.ts";
import { mayContainModels } from "../may-contain-models.ts";
import type { ProgressOptions } from "../progress.ts";
import { ProjectAnalyzers } from "../project-analyzers.ts";
import { sourceFiles } from "../source-files.ts";
import { writeAtomically } from "../write-atomically.ts";
import { companionFiles } from "./companion-files.ts";
import { companionPath, sourcePaths } from "./companion-path.ts";
import { outdated, readCompanion } from "./read-companion.ts";

/** How companion files are written. */
export interface EmitOptions extends TsfuncOptions, ProgressOptions {
  /** Whether nothing is written: files that are not up to date are errors instead. */
  readonly check?: boolean;
}

/** A companion file: what became of it, or what would become of it. */
export interface CompanionFile {
  /** Absolute path. */
  readonly file: string;
  /** Absolute path of its source, which may be gone. */
  readonly source: string;
  readonly state: "unchanged" | "written" | "removed";
  /** What it exports. */
  readonly exports: readonly string[];
}

/** What became of all. */
export interface EmitResult {
  readonly files: readonly CompanionFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes companion files, again and again while their sources change. */
export class CompanionEmitter {
  readonly #options: EmitOptions;
  readonly #analyzers: ProjectAnalyzers;
  readonly #paths: readonly string[];

  /**
   * @param paths Files and folders, relative to the working directory; without any, all files of the tsconfig.json.
   * @param options How they are read and written.
   */
  constructor(paths: readonly string[], options: EmitOptions = {}) {
    this.#paths = paths;
    this.#options = options;
    this.#analyzers = new ProjectAnalyzers(options);
  }

  /** Forgets what was read of a file that has changed. */
  invalidate(file: string): void {
    this.#analyzers.invalidate(file);
  }

  /**
   * Writes the companion file of every source with models, and removes those whose source has none any more.
   *
   * @returns The companion files, and all diagnostics: TF1052 to TF1055 beside those of the types.
   * @throws {Error} `ENOENT` where a path does not exist.
   */
  emit(): EmitResult {
    const { check = false } = this.#options;
    const sources = sourceFiles(this.#paths, this.#options.tsconfig);
    const candidates = sources.filter((file) => mayContainModels(readFileSync(file, "utf8")));
    const analyses = this.#analyzers.analyze(candidates, this.#options);
    const read = candidates.map((file, index) => this.#read(file, analyses[index] as FileAnalysis));
    const wanted = new Set(read.flatMap(({ text, source }) => (text === null ? [] : companionPath(source))));
    const failed = new Set(read.flatMap(({ failed: is, source }) => (is ? companionPath(source) : [])));
    const known = companionFiles(this.#paths, sources).filter((file) => !wanted.has(file) && !failed.has(file));
    return {
      files: [
        ...read.flatMap(({ source, text, exports }) => (text === null ? [] : settle(source, text, exports, check))),
        ...known.map((file) => remove(file, check)),
      ],
      diagnostics: [
        ...read.flatMap((one) => one.diagnostics),
        ...(check ? read.flatMap(({ source, text }) => outdated(source, text) ?? []) : []),
        ...(check ? known.flatMap((file) => outdated(sourcePaths(file)[0] ?? file, null) ?? []) : []),
      ],
    };
  }

  #read(source: string, analysis: FileAnalysis): ReturnType<typeof readCompanion> {
    return readCompanion(source, analysis, this.#analyzers.analyzerOf(source));
  }
}

/**
 * Writes the types of models into files beside their sources, for builds without the compiler plugin.
 *
 * @param paths Files and folders, relative to the working directory; without any, all files of the tsconfig.json.
 * @param options How they are read and written.
 * @returns The companion files, and all diagnostics.
 * @throws {Error} `ENOENT` where a path does not exist.
 */
export function emitCompanions(paths: readonly string[], options: EmitOptions = {}): EmitResult {
  return new CompanionEmitter(paths, options).emit();
}

function settle(source: string, text: string, exports: readonly string[], check: boolean): CompanionFile {
  const file = companionPath(source);
  const isCurrent = existsSync(file) && hashIn(readFileSync(file, "utf8")) === hashIn(text);
  if (!isCurrent && !check) writeAtomically(file, text);
  return { file, source, state: isCurrent ? "unchanged" : "written", exports };
}

function remove(file: string, check: boolean): CompanionFile {
  if (!check) rmSync(file, { force: true });
  return { file, source: sourcePaths(file)[0] ?? file, state: "removed", exports: [] };
}
