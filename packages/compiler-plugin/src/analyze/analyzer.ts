import type { Diagnostic } from "../diagnostics/index.ts";
import { importedFiles, importedFilesAndPackages } from "./imported-files.ts";
import type { Candidate } from "./models/candidate.ts";
import type { SignatureOptions } from "./models/check-signature.ts";
import { findEntry } from "./models/find-entry.ts";
import { findModels } from "./models/find-models.ts";
import { type ModelSite, readModel } from "./models/read-model.ts";
import { reportUndecoratedOverrides } from "./models/undecorated-overrides.ts";
import { findSchemaCalls } from "./schemas/find-schema-calls.ts";
import { readSchema, type SchemaSite } from "./schemas/read-schema.ts";
import { type ProgramFile, type ProgramInputs, SourceProject, type SourceProjectOptions } from "./source-project.ts";
import { Findings } from "./types/findings.ts";
import { TypeReader } from "./types/type-reader.ts";
import { ts } from "./typescript.ts";

/** What was found in one file. */
export interface FileAnalysis {
  /** The models, but for those whose types cannot be used. */
  readonly sites: readonly ModelSite[];
  /** The types that a schema is asked for, but for those that cannot be used. */
  readonly schemas: readonly SchemaSite[];
  /** The same, of those calls that take their argument from a companion file. */
  readonly companionSchemas: readonly SchemaSite[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the file has decorators, which some build tools leave in place. */
  readonly isDecorated: boolean;
  /** Absolute paths of the other files that types of these models may come from. */
  readonly dependencies: readonly string[];
}

/** Which project is read, and what for. */
export interface AnalyzerOptions extends SourceProjectOptions, SignatureOptions {}

/** Reads the models of a project: one Program for all of its files, one reader of types for each version of it. */
export class Analyzer {
  readonly #options: SignatureOptions;
  readonly #project: SourceProject;
  #reader: TypeReader | undefined;

  constructor(options: AnalyzerOptions = {}) {
    this.#options = options;
    this.#project = new SourceProject(options);
  }

  /**
   * Reads every model of a file.
   *
   * @param file Absolute path.
   * @param text Its current text; without it, that on disk.
   */
  analyzeFile(file: string, text?: string): FileAnalysis {
    const source = this.#project.sourceFile(file, text);
    return this.#analyze(source, findModels(source, this.#typeReader.checker));
  }

  /**
   * Reads one export of a file as a model, decorated or not.
   *
   * @param file Absolute path.
   * @param entry The name of the export.
   */
  analyzeEntry(file: string, entry: string): FileAnalysis {
    const source = this.#project.sourceFile(file);
    const candidate = findEntry(source, entry, this.#typeReader.checker);
    return this.#analyze(source, candidate === null ? [] : [candidate]);
  }

  /** What TypeScript itself finds in a file: its syntax errors, or else its type errors. */
  problemsOf(file: string): readonly ts.Diagnostic[] {
    const source = this.#project.sourceFile(file);
    const { program } = this.#typeReader;
    const syntactic = program.getSyntacticDiagnostics(source);
    return syntactic.length > 0 ? syntactic : program.getSemanticDiagnostics(source);
  }

  /** By which options the project is compiled. */
  get compilerOptions(): ts.CompilerOptions {
    return this.#project.compilerOptions;
  }

  /** Adds files, all at once: each change of the list of files costs a new Program. */
  addFiles(files: readonly string[]): void {
    this.#project.addFiles(files);
  }

  /** What the Program was made of; the same object as long as it is the same Program. */
  get inputs(): ProgramInputs {
    return this.#project.inputs;
  }

  /** The other files that types of a file may come from; with those of packages where nothing else says that the file depends on them. */
  dependenciesOf(file: string): readonly ProgramFile[] {
    const source = this.#project.sourceFile(file);
    const { program } = this.#typeReader;
    const [described] = this.#project.described([file]);
    const isExtra = described?.isExtra === true;
    const files = isExtra ? importedFilesAndPackages(source, program) : importedFiles(source, program, this.#project);
    return this.#project.described([...files]);
  }

  /** Forgets what was read of a file that has changed. */
  invalidate(file: string): void {
    this.#project.refresh(file);
  }

  /** Reads anew every file that has changed. */
  refresh(): void {
    this.#project.refreshAll();
  }

  #analyze(source: ts.SourceFile, candidates: readonly Candidate[]): FileAnalysis {
    const reader = this.#typeReader;
    const findings = new Findings();
    reportUndecoratedOverrides(source, reader.checker, findings);
    const models = candidates.map((candidate) => readModel(candidate, reader, this.#options));
    const schemas = findSchemaCalls(source, reader.checker).map((call) => readSchema(call, reader));
    const readings = [...models, ...schemas];
    const schemaSites = schemas.flatMap((one) => one.site ?? []);
    const diagnostics = [...findings.diagnostics, ...readings.flatMap((one) => one.diagnostics)];
    return {
      sites: models.flatMap((one) => one.site ?? []),
      schemas: schemaSites.filter(({ companion }) => companion === null),
      companionSchemas: schemaSites.filter(({ companion }) => companion !== null),
      diagnostics: [...new Set(diagnostics)],
      isDecorated: hasDecorators(source),
      dependencies: readings.length === 0 ? [] : [...importedFiles(source, reader.program, this.#project)],
    };
  }

  get #typeReader(): TypeReader {
    const { program } = this.#project;
    if (this.#reader?.program !== program) this.#reader = new TypeReader(program);
    return this.#reader;
  }
}

function hasDecorators(node: ts.Node): boolean {
  return ts.isDecorator(node) || ts.forEachChild(node, (child) => hasDecorators(child) || undefined) === true;
}
