import { posix } from "node:path";
import { PACKAGES, type PackageRules, RESERVED, type Reservation } from "./packages.ts";
import { type Import, readImports } from "./read-imports.ts";

/** A source file of a package. */
export interface SourceFile {
  /** The package's name. */
  readonly package: string;
  /** Relative to `src/`, with `/` on every system. */
  readonly path: string;
  readonly text: string;
}

/** The keys of a package's `exports`, by the package's name. */
export type EntriesOf = (name: string) => readonly string[];

/** Files that exist for tests alone. */
export const TEST_FILE = /\.(?:test|test-d|fixture)\.ts$/;

/**
 * Holds one file to the design.
 *
 * @returns What is wrong, one sentence each.
 */
export function checkImports(file: SourceFile, entriesOf: EntriesOf): string[] {
  const rules = PACKAGES[file.package];
  if (rules === undefined) return [`${file.package} is no package of the design`];
  const room = roomOf(file.path);
  const misplaced = room === null || rules.rooms.includes(room) ? [] : [`${room}/ is no room of ${file.package}`];
  const wrong = readImports(file.text, file.path).flatMap((one) => problemOf(file, rules, one, entriesOf) ?? []);
  return [...misplaced, ...wrong].map((problem) => `${file.package} src/${file.path}: ${problem}`);
}

function problemOf(file: SourceFile, rules: PackageRules, one: Import, entriesOf: EntriesOf): string | null {
  if (one.specifier.startsWith(".")) return problemOfRelative(file, rules, one.specifier);
  const name = packageOf(one.specifier);
  const reserved = RESERVED.filter((each) => each.module === name);
  const permitted = reserved.some((each) => permits(each, file, one)) || rules.imports.includes(name);
  if (!(name in PACKAGES)) return permitted || reserved.length === 0 ? null : `${name} may not be imported here`;
  if (!permitted) return `no arrow leads to ${name}`;
  const entry = `.${one.specifier.slice(name.length)}`;
  return entriesOf(name).includes(entry) ? null : `${one.specifier} is internal to ${name}`;
}

function problemOfRelative(file: SourceFile, { rooms }: PackageRules, specifier: string): string | null {
  const target = posix.join(posix.dirname(file.path), specifier);
  if (target.startsWith("../")) return `${specifier} leads out of src/`;
  if (TEST_FILE.test(target)) return `${specifier} is there for tests alone`;
  const from = roomOf(file.path);
  if (from === null) return null;
  const to = roomOf(target);
  if (to === null) return `${specifier} is an entry, which no room may import`;
  return rooms.indexOf(to) <= rooms.indexOf(from) ? null : `${from}/ may not import ${to}/`;
}

function permits(reserved: Reservation, file: SourceFile, one: Import): boolean {
  const inPlace = reserved.package === file.package && reserved.place === (roomOf(file.path) ?? file.path);
  return inPlace && (reserved.lazily !== true || one.lazy || one.typeOnly);
}

/** The folder under `src/`; null for a file directly in it. */
function roomOf(path: string): string | null {
  const end = path.indexOf("/");
  return end === -1 ? null : path.slice(0, end);
}

/** `@tsfunc/runtime` of `@tsfunc/runtime/signature`. */
function packageOf(specifier: string): string {
  const [scope = "", name = ""] = specifier.split("/");
  return scope.startsWith("@") ? `${scope}/${name}` : scope;
}
