import { dirname } from "node:path";
import { contentHash } from "./content-hash.ts";
import { type FileStates, folderHash, namesHash, type State, searchHash } from "./file-states.ts";
import { lockfilesOf } from "./nearest.ts";
import { isSilent, outlineOf } from "./outline-of.ts";

/** A tsconfig.json as the analysis read it. */
export interface TsconfigInputs {
  /** Absolute path. */
  readonly path: string;
  /** The texts that were read for it; null for a file that is not there. */
  readonly texts: ReadonlyMap<string, string | null>;
  readonly searches: readonly {
    readonly folders: readonly string[];
    readonly endings: readonly string[];
    readonly isSame: () => boolean;
  }[];
  readonly references: readonly string[];
  readonly parsed: { readonly fileNames: readonly string[] };
}

/** A file as a Program read it. */
export interface FileInputs {
  readonly fileName: string;
  readonly text: string;
  readonly isForeign: boolean;
  readonly isExtra: boolean;
}

/** A Program as it was made. */
export interface ProgramInputs {
  readonly files: readonly FileInputs[];
  readonly folders: ReadonlyMap<string, readonly string[] | null>;
  readonly manifests: ReadonlyMap<string, string | null>;
}

/** What is kept of a tsconfig.json, so that it can be told unchanged without TypeScript. */
export interface TsconfigRecord {
  readonly texts: readonly State[];
  readonly searches: readonly {
    readonly folders: readonly string[];
    readonly endings: readonly string[];
    /** null where files came and went meanwhile. */
    readonly hash: string | null;
  }[];
  readonly references: readonly string[];
  readonly sources: readonly string[];
}

/** What is kept of a Program, so that what it would be now can be told without TypeScript. */
export interface ProgramRecord {
  /** `outline` is null where any change counts. */
  readonly files: readonly (readonly [path: string, hash: string, outline: string | null])[];
  readonly folders: readonly State[];
  readonly manifests: readonly State[];
}

/** Makes the record of a tsconfig.json. */
export function recordTsconfig({ texts, searches, references, parsed }: TsconfigInputs): TsconfigRecord {
  return {
    texts: statesOf(texts),
    searches: searches.map(({ folders, endings, isSame }) => {
      const hash = searchHash(folders, endings);
      return { folders, endings, hash: isSame() ? hash : null };
    }),
    references,
    sources: parsed.fileNames,
  };
}

/** Whether a tsconfig.json, what it extends, and the files that it finds are what they were. */
export function isSameTsconfig({ texts, searches }: TsconfigRecord, states: FileStates): boolean {
  return states.areSame(texts) && searches.every(({ folders, endings, hash }) => searchHash(folders, endings) === hash);
}

/** The state of a tsconfig.json and of the installed packages: all that one file by itself is compiled with. */
export function tsconfigState(path: string, { texts }: TsconfigRecord, states: FileStates): string {
  const lockfiles = lockfilesOf(dirname(path)).map((file): State => [file, states.hash(file)]);
  return contentHash(path, ...texts.map(String), ...lockfiles.map(String));
}

const recorded = new WeakMap<FileInputs, ProgramRecord["files"][number]>();

/**
 * Makes the record of a Program. A file that is there only because another one was compiled before is no part of it, unless it may be noticed
 * by files that do not import it: the order of compilations would be part of every key.
 */
export function recordProgram({ files, folders, manifests }: ProgramInputs): ProgramRecord {
  return {
    files: files.filter((file) => !file.isExtra || !isSilent(file.text)).map(recordFile),
    folders: Array.from(folders, ([folder, names]): State => [folder, names && namesHash(folder, names)]),
    manifests: statesOf(manifests),
  };
}

/**
 * The state of a Program as it would be made now: its files, and what each of them is to models that do not import it.
 *
 * @returns null where only TypeScript can tell.
 */
export function currentState({ files, folders, manifests }: ProgramRecord, states: FileStates): string | null {
  if (!states.areSame(manifests) || folders.some(([folder, hash]) => folderHash(folder) !== hash)) return null;
  const parts: State[] = [];
  for (const [file, hash, outline] of files) {
    const current = states.hash(file) === hash ? (outline ?? hash) : outline && states.outline(file);
    if (current === null) return null;
    parts.push([file, current]);
  }
  return stateOf(parts, manifests);
}

/** The state of a Program that has just been recorded. */
export function recordedState({ files, manifests }: ProgramRecord): string {
  return stateOf(
    files.map(([file, hash, outline]) => [file, outline ?? hash]),
    manifests,
  );
}

function stateOf(files: readonly State[], manifests: readonly State[]): string {
  return contentHash(...files.map(String).sort(), ...manifests.map(String).sort());
}

function statesOf(texts: ReadonlyMap<string, string | null>): readonly State[] {
  return Array.from(texts, ([file, text]): State => [file, text === null ? null : contentHash(text)]);
}

function recordFile(file: FileInputs): ProgramRecord["files"][number] {
  const known = recorded.get(file);
  if (known !== undefined) return known;
  const { fileName, text, isForeign } = file;
  const record = [fileName, contentHash(text), isForeign ? null : contentHash(outlineOf(text))] as const;
  recorded.set(file, record);
  return record;
}
