import { disk, type FileAccess } from "./file-access.ts";
import { isLibraryFile, libraryFile } from "./library-files.ts";
import { ts } from "./typescript.ts";

/** How a file is parsed. */
type ParseOptions = ts.ScriptTarget | ts.CreateSourceFileOptions;

/** Packages that every program for Node has in its Program, and no model its data from: their doc comments are the greater part of them. */
const UNREAD_COMMENTS = /\/node_modules\/(?:@types\/node|undici-types)\//;

/** The files of a Program as they are now; each is read and parsed once, and once more when it changes. */
export class SourceFiles {
  readonly #parsed = new Map<string, ts.SourceFile | undefined>();
  readonly #given = new Map<string, string>();
  readonly #access: FileAccess;

  /** @param access Where files are that were not given. */
  constructor(access: FileAccess = disk) {
    this.#access = access;
  }

  /** A file, parsed; undefined where there is none. */
  get(file: string, options: ParseOptions): ts.SourceFile | undefined {
    if (isLibraryFile(file)) return libraryFile(file);
    if (!this.#parsed.has(file)) this.#parsed.set(file, this.#parse(file, options));
    return this.#parsed.get(file);
  }

  /** Whether a file is there. */
  has(file: string): boolean {
    return isLibraryFile(file)
      ? libraryFile(file) !== undefined
      : this.#given.has(file) || this.#access.fileExists(file);
  }

  /** Takes a text in place of the one on disk, until the file is read anew. Returns whether that changes anything. */
  give(file: string, text: string): boolean {
    if (this.#parsed.get(file)?.text === text) return false;
    this.#given.set(file, text);
    return this.#parsed.delete(file);
  }

  /** The names of all files that have been looked for, without TypeScript's own. */
  get names(): readonly string[] {
    return [...this.#parsed.keys()];
  }

  /** What has become of a file that is read anew. */
  refresh(file: string): "same" | "changed" | "unknown" {
    if (!this.#parsed.has(file)) return "unknown";
    this.#given.delete(file);
    if (this.#access.readFile(file) === this.#parsed.get(file)?.text) return "same";
    this.#parsed.delete(file);
    return "changed";
  }

  #parse(file: string, options: ParseOptions): ts.SourceFile | undefined {
    const text = this.#given.get(file) ?? this.#access.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, parseOptions(file, options));
  }
}

function parseOptions(file: string, options: ParseOptions): ParseOptions {
  if (typeof options !== "object" || !UNREAD_COMMENTS.test(file)) return options;
  return { ...options, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
}
