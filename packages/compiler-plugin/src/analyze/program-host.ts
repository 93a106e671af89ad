import { dirname } from "node:path";
import { disk, type FileAccess } from "./file-access.ts";
import { isLibraryFile, LIBRARY_FOLDER } from "./library-files.ts";
import type { SourceFiles } from "./source-files.ts";
import { ts } from "./typescript.ts";

/** What decides where imports lead, as it was when it was looked at. */
export interface Lookups {
  /** The names in the folders of the project in which imports were looked for; null for a folder that is not there. */
  readonly folders: ReadonlyMap<string, readonly string[] | null>;
  /** The texts of other files that were read: each `package.json`; null for one that is not there. */
  readonly manifests: ReadonlyMap<string, string | null>;
}

/** What a Program asks of the file system. Where it looked is written down: what comes to be there may change what it finds. */
export class ProgramHost {
  readonly #folders = new Map<string, readonly string[] | null>();
  readonly #manifests = new Map<string, string | null>();
  readonly #access: FileAccess;

  /** @param access What there is for it. */
  constructor(access: FileAccess = disk) {
    this.#access = access;
  }

  /** Where imports have been looked for. */
  get lookups(): Lookups {
    return { folders: this.#folders, manifests: this.#manifests };
  }

  /** Whether the folders in which imports have been looked for hold the same files. */
  areLookupsSame(): boolean {
    return [...this.#folders].every(([folder, names]) => this.#access.namesIn(folder)?.join("/") === names?.join("/"));
  }

  /** Forgets where imports have been looked for, because they are looked for again. */
  forgetLookups(): void {
    this.#folders.clear();
    this.#manifests.clear();
  }

  /** The host of a Program. */
  compilerHost(options: ts.CompilerOptions, files: SourceFiles, isStale: () => boolean): ts.CompilerHost {
    return {
      ...ts.createCompilerHost(options),
      realpath: (path) => this.#access.realpath(path),
      getCurrentDirectory: () => this.#access.getCurrentDirectory(),
      getDefaultLibLocation: () => LIBRARY_FOLDER,
      getDefaultLibFileName: (current) => `${LIBRARY_FOLDER}/${ts.getDefaultLibFileName(current)}`,
      getSourceFile: (file, language) => files.get(file, language),
      fileExists: (file) => {
        this.#look(dirname(file));
        return files.has(file);
      },
      directoryExists: (folder) => {
        const isThere = isLibraryFile(`${folder}/`) || this.#access.directoryExists(folder);
        if (!isThere) this.#look(folder);
        return isThere;
      },
      getDirectories: (folder) => {
        this.#list(folder);
        return this.#access.getDirectories(folder);
      },
      readFile: (file) => this.#read(file),
      hasInvalidatedResolutions: isStale,
    };
  }

  /** Installed packages change with the lockfile. */
  #look(folder: string): void {
    if (!folder.includes("/node_modules")) this.#list(folder);
  }

  #list(folder: string): void {
    if (!this.#folders.has(folder)) this.#folders.set(folder, this.#access.namesIn(folder));
  }

  #read(file: string): string | undefined {
    const text = this.#access.readFile(file);
    this.#manifests.set(file, text ?? null);
    return text;
  }
}
