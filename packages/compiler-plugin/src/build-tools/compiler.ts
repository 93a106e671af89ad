import { resolve } from "node:path";
import { CompileCache, type CompileRequest, cacheFolderOf } from "../cache/index.ts";
import { checkSeverities, type Diagnostic, diagnosticOf, type SeveritySettings } from "../diagnostics/index.ts";
import type { TransformedSource } from "../inject/index.ts";
import { mayContainModels } from "./may-contain-models.ts";
import type { CompiledModels, Output } from "./program-compiler.ts";
import { LocalPrograms } from "./programs/local-programs.ts";
import type { Made, Programs } from "./programs/programs.ts";

/** How a project is read; every build tool takes these options. */
export interface TsfuncOptions {
  /** The project's tsconfig.json; by default that of each file: the nearest one from there upwards. */
  readonly tsconfig?: string;
  /** The release of MLflow that has to read the signatures, such as `2.9.2`; types that came later are errors then. */
  readonly targetMlflow?: string;
  /** The severity of diagnostics that are not errors by themselves, by code: `{ TF1009: "warning", TF1002: "error" }`; `off` leaves them out. */
  readonly severity?: SeveritySettings;
  /**
   * The folder that keeps what was compiled for the next build; `false` for none. By default `node_modules/.cache/tsfunc`, in the nearest
   * folder above a file that has a `node_modules`.
   */
  readonly cache?: string | false;
}

/** What became of one file that declares models; its warnings are those that have not been given before. */
export type Compilation = CompiledModels;

/** How a file is compiled. */
export interface CompileOptions {
  /** What is made of it; by default TypeScript still. */
  readonly output?: Output;
}

/** Compiles the files of one build. What a build before has compiled is not compiled again, and TypeScript is loaded only for what is. */
export class Compiler {
  readonly #options: TsfuncOptions;
  readonly #caches = new Map<string, CompileCache>();
  readonly #warned = new Set<string>();
  readonly #changed = new Set<string>();
  readonly #programs: Programs;
  #version = 0;
  readonly #unwritable = new Map<CompileCache, string>();

  /**
   * @param options How the project is read.
   * @param programs Where files are compiled; by default in this thread.
   * @throws {TypeError} When a severity cannot be followed.
   */
  constructor(options: TsfuncOptions = {}, programs: Programs = new LocalPrograms(options)) {
    checkSeverities(options.severity ?? {});
    this.#options = options;
    this.#programs = programs;
  }

  /**
   * Injects what the annotations of a file say.
   *
   * @param file Absolute path.
   * @param text The file's current text.
   * @param options What is made of it.
   * @returns null for a file without models.
   * @throws {CompileError} TF1xxx, when the types of a model cannot be used.
   */
  async compile(
    file: string,
    text: string,
    { output = "typescript" }: CompileOptions = {},
  ): Promise<Compilation | null> {
    if (!mayContainModels(text)) return null;
    const { severity, targetMlflow } = this.#options;
    const settings = JSON.stringify({ severity, targetMlflow });
    const request: CompileRequest = { file, text, output, settings, readsTypes: true };
    const compiled = await this.#cached("compile", request, output);
    if (compiled === null) return null;
    const { warnings, ...result } = compiled;
    return { ...result, warnings: this.#newOf(warnings, this.#warningsOfCache(file)) };
  }

  /** Makes JavaScript of a file that has no models. */
  async lower(file: string, text: string): Promise<TransformedSource> {
    const request: CompileRequest = { file, text, output: "lowered", settings: "", readsTypes: false };
    return this.#cached("lower", request, "javascript");
  }

  /** Has a file that has changed read anew by the next compilation; at once it may be a file that is still being written, and empty. */
  invalidate(file: string): void {
    this.#changed.add(file);
  }

  /** Reads every file anew that a compilation depended on, for build tools that do not tell which one has changed. */
  refresh(): void {
    this.#version++;
    for (const cache of this.#caches.values()) cache.refresh();
    this.#programs.refresh();
  }

  /** Gives back what compiling took, at the end of a build; files that are compiled after all cost a new start. */
  end(): Promise<void> {
    return this.#programs.end();
  }

  #forgetChanged(): void {
    if (this.#changed.size > 0) this.#version++;
    for (const file of this.#changed) {
      for (const cache of this.#caches.values()) cache.invalidate(file);
      this.#programs.invalidate(file);
    }
    this.#changed.clear();
  }

  async #cached<Kind extends "compile" | "lower">(
    kind: Kind,
    request: CompileRequest,
    output: Output,
  ): Promise<Made<Kind>["result"]> {
    this.#forgetChanged();
    const cache = this.#cacheOf(request.file);
    const known = cache?.read(request);
    if (known !== undefined) return known as Made<Kind>["result"];
    const version = this.#version;
    const isKept = cache !== undefined && !this.#unwritable.has(cache);
    const { file, text } = request;
    const made = await this.#programs.make({ kind, file, text, output, isKept });
    // What was made while files changed is right for whoever asked, and may be wrong for the next one.
    if (cache !== undefined && version === this.#version) this.#keep(cache, request, made);
    return made.result;
  }

  #keep(cache: CompileCache, request: CompileRequest, { result, inputs }: Made): void {
    if (inputs === null || this.#unwritable.has(cache)) return;
    try {
      cache.write(request, inputs, result);
    } catch (error) {
      this.#unwritable.set(cache, error instanceof Error ? error.message : String(error));
    }
  }

  #warningsOfCache(file: string): readonly Diagnostic[] {
    const cache = this.#cacheOf(file);
    return cache === undefined ? [] : warningsOf(cache, file, this.#unwritable.get(cache));
  }

  #cacheOf(file: string): CompileCache | undefined {
    const { cache, tsconfig } = this.#options;
    const folder = cache === undefined ? cacheFolderOf(file) : cache && resolve(cache);
    if (folder === undefined || folder === false) return undefined;
    const known = this.#caches.get(folder);
    if (known !== undefined) return known;
    const made = new CompileCache(folder, tsconfig && resolve(tsconfig));
    this.#caches.set(folder, made);
    return made;
  }

  /** The same file is compiled once for each environment of a build tool; what is wrong with a cache is so for every file. */
  #newOf(ofFile: readonly Diagnostic[], ofCache: readonly Diagnostic[]): readonly Diagnostic[] {
    return [
      ...ofFile.filter(({ code, file, line, column, message }) => this.#isNew(code, file, line, column, message)),
      ...ofCache.filter(({ code, message }) => this.#isNew(code, message)),
    ];
  }

  #isNew(...parts: readonly (string | number)[]): boolean {
    const key = parts.join("\0");
    const isNew = !this.#warned.has(key);
    this.#warned.add(key);
    return isNew;
  }
}

function warningsOf({ folder, hasDamage }: CompileCache, file: string, unwritable: string | undefined): Diagnostic[] {
  const position = { file, line: 1, column: 1 };
  const warnings: Diagnostic[] = [];
  if (unwritable !== undefined) warnings.push(diagnosticOf("TF1090", position, { folder, reason: unwritable }));
  if (hasDamage) warnings.push(diagnosticOf("TF1091", position, { folder }));
  return warnings;
}
