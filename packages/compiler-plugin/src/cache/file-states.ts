import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.ts";
import { outlineOf } from "./outline-of.ts";

/** A file or folder and a hash of what is there; null for nothing. */
export type State = readonly [path: string, hash: string | null];

/** Folders that no search for source files goes into. */
const NOT_SEARCHED = /^(?:node_modules|bower_components|jspm_packages|\..*)$/;

/** What decides where an import leads. */
const IMPORTABLE = /\.(?:[cm]?[jt]sx?|json)$/;

/** What files and folders hold; each is read once, until it is said to have changed. */
export class FileStates {
  readonly #hashes = new Map<string, string | null>();
  readonly #outlines = new Map<string, string | null>();

  /** The hash of a file's text. */
  hash(file: string): string | null {
    return memo(this.#hashes, file, () => hashOf(file, (text) => text));
  }

  /** The hash of a file's outline. */
  outline(file: string): string | null {
    return memo(this.#outlines, file, () => hashOf(file, outlineOf));
  }

  /** Forgets a file that has changed. */
  forget(file: string): void {
    this.#hashes.delete(file);
    this.#outlines.delete(file);
  }

  /** Whether files still hold what they held. */
  areSame(states: readonly State[]): boolean {
    return states.every(([file, hash]) => this.hash(file) === hash);
  }
}

/** The hash of the names in a folder that an import may lead to; null for a folder that is not there. */
export function folderHash(folder: string): string | null {
  try {
    return namesHash(folder, readdirSync(folder));
  } catch {
    return null;
  }
}

/** The same, of names that have been read. What is new in a folder of type packages is read without an import, whatever its name. */
export function namesHash(folder: string, names: readonly string[]): string {
  const all = folder.endsWith("/node_modules/@types");
  return contentHash(...names.filter((name) => all || IMPORTABLE.test(name)).sort());
}

/** The hash of the paths of all files with these endings in folders and their folders. */
export function searchHash(folders: readonly string[], endings: readonly string[]): string {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!NOT_SEARCHED.test(entry.name)) visit(path);
      } else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path);
    }
  };
  for (const folder of new Set(folders)) visit(folder);
  return contentHash(...found.sort());
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A text as TypeScript reads it from a file. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/, "");
  } catch {
    return null;
  }
}

function hashOf(file: string, part: (text: string) => string): string | null {
  const text = readText(file);
  return text === null ? null : contentHash(part(text));
}

function memo<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}
