import { isLibraryFile, LIBRARY_FOLDER } from "./library-files.ts";
import { readTsconfig } from "./read-tsconfig.ts";
import { SourceFiles } from "./source-files.ts";
import { ts } from "./typescript.ts";

/** Which project is read. */
export interface SourceProjectOptions {
  /** The project's tsconfig.json; by default the nearest one from the working directory upwards. */
  readonly tsconfig?: string;
  /** What is in it, where it has been read already. */
  readonly parsed?: ts.ParsedCommandLine;
}

/** What reading types relies on, whatever the tsconfig says. */
const FORCED: ts.CompilerOptions = {
  noEmit: true,
  skipLibCheck: true,
  strictNullChecks: true,
  exactOptionalPropertyTypes: true,
};

/** How files are read where there is no tsconfig. */
const DEFAULTS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
};

/** The source files of a project, and the Program of their current texts. */
export class SourceProject {
  readonly compilerOptions: ts.CompilerOptions;
  readonly #tsconfig: string | undefined;
  readonly #files = new SourceFiles();
  readonly #roots: Set<string>;
  readonly #host: ts.CompilerHost;
  #program: ts.Program | undefined;
  #isCurrent = false;
  #areResolutionsCurrent = true;

  constructor({ tsconfig, parsed }: SourceProjectOptions) {
    this.#tsconfig = tsconfig ?? ts.findConfigFile(process.cwd(), ts.sys.fileExists);
    const config = parsed ?? (this.#tsconfig === undefined ? undefined : readTsconfig(this.#tsconfig));
    this.compilerOptions = withLibrary({ ...(config?.options ?? DEFAULTS), ...FORCED });
    this.#roots = new Set(config?.fileNames);
    this.#host = this.#makeHost();
  }

  /** The Program; a new object whenever a text or the list of files has changed, which takes over all that has not. */
  get program(): ts.Program {
    if (this.#program === undefined || !this.#isCurrent) {
      this.#program = ts.createProgram([...this.#roots], this.compilerOptions, this.#host, this.#program);
      this.#isCurrent = true;
      this.#areResolutionsCurrent = true;
    }
    return this.#program;
  }

  /** Adds files to the Program. */
  addFiles(files: readonly string[]): void {
    for (const file of files) this.#add(file);
  }

  /** A file of the Program, with this text where it is given. */
  sourceFile(file: string, text?: string): ts.SourceFile {
    const known = this.program.getSourceFile(file);
    if (text !== undefined && known?.text !== text && this.#files.give(pathOf(known ?? file), text)) {
      this.#isCurrent = false;
    }
    if (known === undefined) this.#add(file);
    const found = this.program.getSourceFile(file);
    if (found === undefined) throw new Error(`${file} is no source file of TypeScript.`);
    return found;
  }

  /** Reads a file anew; one that is new may be what an import was looking for. */
  refresh(file: string): void {
    const state = this.#files.refresh(pathOf(this.#program?.getSourceFile(file) ?? file));
    if (state === "same") return;
    this.#isCurrent = false;
    if (state === "unknown" || !ts.sys.fileExists(file)) this.#findFiles();
  }

  /** Whether a file belongs to TypeScript itself or to an installed package. */
  isLibrary(file: string): boolean {
    return file.includes("/node_modules/");
  }

  #add(file: string): void {
    const path = pathOf(file);
    if (this.#roots.has(path) || this.#program?.getSourceFile(path) !== undefined) return;
    this.#roots.add(path);
    this.#isCurrent = false;
  }

  /** Looks anew for the files of the tsconfig.json and for all that is imported. */
  #findFiles(): void {
    this.#areResolutionsCurrent = false;
    if (this.#tsconfig === undefined) return;
    for (const file of readTsconfig(this.#tsconfig)?.fileNames ?? []) this.#roots.add(file);
  }

  #makeHost(): ts.CompilerHost {
    return {
      ...ts.createCompilerHost(this.compilerOptions),
      getDefaultLibLocation: () => LIBRARY_FOLDER,
      getDefaultLibFileName: (options) => `${LIBRARY_FOLDER}/${ts.getDefaultLibFileName(options)}`,
      getSourceFile: (file, options) => this.#files.get(file, options),
      fileExists: (file) => this.#files.has(file),
      directoryExists: (folder) => isLibraryFile(`${folder}/`) || ts.sys.directoryExists(folder),
      hasInvalidatedResolutions: () => !this.#areResolutionsCurrent,
    };
  }
}

/** A `lib` of a later TypeScript than the one that reads is dropped without a word, so the newest one that is known stands in for it. */
function withLibrary(options: ts.CompilerOptions): ts.CompilerOptions {
  return options.lib === undefined ? options : { ...options, lib: [...options.lib, "lib.esnext.d.ts"] };
}

/** The name of a file as TypeScript writes it. */
function pathOf(file: string | ts.SourceFile): string {
  return typeof file === "string" ? file.replaceAll("\\", "/") : file.fileName;
}
