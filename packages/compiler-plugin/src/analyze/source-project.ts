import { disk, type FileAccess } from "./file-access.ts";
import { isLibraryFile } from "./library-files.ts";
import { packageOf } from "./package-of.ts";
import { type Lookups, ProgramHost } from "./program-host.ts";
import { readTsconfig, type TsconfigReading } from "./read-tsconfig.ts";
import { SourceFiles } from "./source-files.ts";
import { ts } from "./typescript.ts";

/** Which project is read. */
export interface SourceProjectOptions {
  /** The project's tsconfig.json; by default the nearest one from the working directory upwards. */
  readonly tsconfig?: string;
  /** What is in it, where it has been read already. */
  readonly reading?: TsconfigReading;
  /** What it has instead of a tsconfig.json. */
  readonly confined?: Confined;
}

/** Files that do not come from the disk. */
export interface Confined {
  readonly access: FileAccess;
  readonly compilerOptions: ts.CompilerOptions;
}

/** What a Program was made of. */
export interface ProgramInputs extends Lookups {
  /** Its files, without TypeScript's own. */
  readonly files: readonly ProgramFile[];
}

/** A file of a Program; the same object as long as its text is the same. */
export interface ProgramFile {
  readonly fileName: string;
  readonly text: string;
  /** Whether it is of an installed package, or of the runtime. */
  readonly isForeign: boolean;
  /** Whether it is there only because a file was compiled that the tsconfig.json does not name. */
  readonly isExtra: boolean;
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

/** What the Program can have as a source file of its own. */
const SOURCE_FILE = /\.[cm]?tsx?$/;

/** The source files of a project, and the Program of their current texts. */
export class SourceProject {
  readonly compilerOptions: ts.CompilerOptions;
  readonly #tsconfig: string | undefined;
  readonly #files: SourceFiles;
  readonly #roots: Set<string>;
  readonly #host: ProgramHost;
  readonly #compilerHost: ts.CompilerHost;
  readonly #extra = new Set<string>();
  readonly #described = new WeakMap<ts.SourceFile, ProgramFile>();
  #program: ts.Program | undefined;
  #inputs: { readonly program: ts.Program; readonly inputs: ProgramInputs } | undefined;
  #isCurrent = false;
  #areResolutionsCurrent = true;

  constructor({ tsconfig, reading, confined }: SourceProjectOptions) {
    this.#tsconfig = confined === undefined ? (tsconfig ?? nearestTsconfig()) : undefined;
    const read = reading ?? (this.#tsconfig === undefined ? undefined : readTsconfig(this.#tsconfig));
    const config = read?.parsed;
    const access = confined?.access ?? disk;
    this.#files = new SourceFiles(access);
    this.#host = new ProgramHost(access);
    this.compilerOptions = withLibrary({ ...(confined?.compilerOptions ?? config?.options ?? DEFAULTS), ...FORCED });
    this.#roots = new Set(config?.fileNames);
    this.#compilerHost = this.#host.compilerHost(this.compilerOptions, this.#files, () => !this.#areResolutionsCurrent);
  }

  /** The Program; a new object whenever a text or the list of files has changed, which takes over all that has not. */
  get program(): ts.Program {
    if (this.#program === undefined || !this.#isCurrent) {
      this.#program = ts.createProgram([...this.#roots], this.compilerOptions, this.#compilerHost, this.#program);
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
    if (known === undefined) this.#addExtra(file);
    const found = this.program.getSourceFile(file);
    if (found === undefined) throw new Error(`${file} is no source file of TypeScript.`);
    return found;
  }

  /** Reads a file anew; one that is new may be what an import was looking for. */
  refresh(file: string): void {
    const state = this.#files.refresh(pathOf(this.#program?.getSourceFile(file) ?? file));
    if (state === "same" || (state === "unknown" && !SOURCE_FILE.test(file))) return;
    this.#isCurrent = false;
    this.#extra.clear();
    if (state === "unknown" || !ts.sys.fileExists(file)) this.#findFiles();
  }

  /** Reads every file of the project anew. */
  refreshAll(): void {
    for (const file of this.#files.names) if (!this.isForeign(file)) this.refresh(file);
    if (!this.#host.areLookupsSame()) {
      this.#isCurrent = false;
      this.#extra.clear();
      this.#findFiles();
    }
  }

  /** What the Program was made of; the same object as long as it is the same Program. */
  get inputs(): ProgramInputs {
    const { program } = this;
    if (this.#inputs?.program !== program) {
      const files = program.getSourceFiles().filter(({ fileName }) => !isLibraryFile(fileName));
      const inputs = { files: files.map((file) => this.#describe(file)), ...this.#host.lookups };
      this.#inputs = { program, inputs };
    }
    return this.#inputs.inputs;
  }

  /** Files of the Program by their names. */
  described(names: readonly string[]): readonly ProgramFile[] {
    return names.flatMap((name) => {
      const file = this.program.getSourceFile(name);
      return file === undefined ? [] : this.#describe(file);
    });
  }

  /** Whether a file belongs to TypeScript itself, to an installed package or to the runtime. */
  isForeign(file: string): boolean {
    return file.includes("/node_modules/") || packageOf(file) === "@tsfunc/runtime";
  }

  /** Adds a file that the tsconfig.json does not name, and remembers what comes with it. */
  #addExtra(file: string): void {
    const before = new Set(this.program.getSourceFiles());
    this.#add(file);
    for (const added of this.program.getSourceFiles()) if (!before.has(added)) this.#extra.add(added.fileName);
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
    this.#host.forgetLookups();
    if (this.#tsconfig === undefined) return;
    for (const file of readTsconfig(this.#tsconfig)?.parsed.fileNames ?? []) this.#roots.add(file);
  }

  #describe(file: ts.SourceFile): ProgramFile {
    const isExtra = this.#extra.has(file.fileName);
    const known = this.#described.get(file);
    if (known?.isExtra === isExtra) return known;
    const { fileName, text } = file;
    const described = { fileName, text, isForeign: this.isForeign(fileName), isExtra };
    this.#described.set(file, described);
    return described;
  }
}

function nearestTsconfig(): string | undefined {
  return ts.findConfigFile(process.cwd(), ts.sys.fileExists);
}

/** A `lib` of a later TypeScript than the one that reads is dropped without a word, so the newest one that is known stands in for it. */
function withLibrary(options: ts.CompilerOptions): ts.CompilerOptions {
  return options.lib === undefined ? options : { ...options, lib: [...options.lib, "lib.esnext.d.ts"] };
}

/** The name of a file as TypeScript writes it. */
function pathOf(file: string | ts.SourceFile): string {
  return typeof file === "string" ? file.replaceAll("\\", "/") : file.fileName;
}
