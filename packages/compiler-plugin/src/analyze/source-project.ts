import { type CompilerOptions, Project, type SourceFile, ts } from "ts-morph";

/** Which project is read. */
export interface SourceProjectOptions {
  /** The project's tsconfig.json; by default the nearest one from the working directory upwards. */
  readonly tsconfig?: string;
}

/** What reading types relies on, whatever the tsconfig says. */
const FORCED: CompilerOptions = {
  noEmit: true,
  skipLibCheck: true,
  strictNullChecks: true,
  exactOptionalPropertyTypes: true,
};

/** How files are read where there is no tsconfig. */
const DEFAULTS: CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
};

/** What the Program can have as a source file of its own. */
const SOURCE_FILE = /\.[cm]?tsx?$/;

/** The source files of a project, and the Program of their current texts. */
export class SourceProject {
  readonly #project: Project;

  constructor({ tsconfig }: SourceProjectOptions) {
    const tsConfigFilePath = tsconfig ?? ts.findConfigFile(process.cwd(), ts.sys.fileExists);
    this.#project =
      tsConfigFilePath === undefined
        ? new Project({ compilerOptions: { ...DEFAULTS, ...FORCED } })
        : new Project({ tsConfigFilePath, compilerOptions: FORCED });
    this.#completeLibrary();
  }

  get compilerOptions(): ts.CompilerOptions {
    return this.#project.getCompilerOptions();
  }

  /** The Program; a new object whenever a text or the list of files has changed. */
  get program(): ts.Program {
    return this.#project.getProgram().compilerObject;
  }

  /** Adds files to the Program. */
  addFiles(files: readonly string[]): void {
    for (const file of files) this.#add(file);
  }

  /** A file of the Program, with this text where it is given. */
  sourceFile(file: string, text?: string): ts.SourceFile {
    const source = this.#add(file);
    if (text !== undefined && source.getFullText() !== text) source.replaceWithText(text);
    const found = this.program.getSourceFile(file);
    if (found === undefined) throw new Error(`${file} is no source file of TypeScript.`);
    return found;
  }

  /** Reads a file anew; one that is new may be what an import was looking for. */
  refresh(file: string): void {
    const known = this.#project.getSourceFile(file);
    if (known !== undefined) known.refreshFromFileSystemSync();
    else if (SOURCE_FILE.test(file)) this.#project.addSourceFileAtPathIfExists(file);
  }

  /** Whether a file belongs to TypeScript itself or to an installed package. */
  isLibrary(file: string): boolean {
    return file.includes("/node_modules/") || !ts.sys.fileExists(file);
  }

  /** A `lib` of a later TypeScript than the one that reads is dropped without a word, so the newest one that is known stands in for it. */
  #completeLibrary(): void {
    const { lib } = this.compilerOptions;
    if (lib !== undefined) this.#project.compilerOptions.set({ lib: [...lib, "lib.esnext.d.ts"] });
  }

  #add(file: string): SourceFile {
    return this.#project.getSourceFile(file) ?? this.#project.addSourceFileAtPath(file);
  }
}
