import { contentHash } from "./content-hash.ts";
import { EntryFiles } from "./entry-files.ts";
import { FileStates, type State } from "./file-states.ts";
import { nearestTsconfig } from "./nearest.ts";
import { pluginFingerprint } from "./plugin-fingerprint.ts";
import {
  currentState,
  isSameTsconfig,
  type ProgramRecord,
  type TsconfigRecord,
  tsconfigState,
} from "./project-record.ts";
import type { InputsRecord, RecordedProgram } from "./record-inputs.ts";

/** What is compiled, and into what. */
export interface CompileRequest {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
  /** What is made of it; each has an entry of its own. */
  readonly output: string;
  /** By what else it is compiled. */
  readonly settings: string;
  /** Whether types are read for it; else its own text and the tsconfig.json are all that counts. */
  readonly readsTypes: boolean;
}

/** What is known of a tsconfig.json. */
interface KnownTsconfig {
  readonly record: TsconfigRecord;
  readonly state: string;
}

interface Entry {
  readonly dependencies: readonly State[];
  readonly result: unknown;
}

/**
 * Results of compilations, kept between builds and shared by build tools. An entry is found by what it was made of; what cannot be told
 * unchanged is made again.
 */
export class CompileCache {
  /** Absolute path of the folder that has the entries. */
  readonly folder: string;
  readonly #entries: EntryFiles;
  readonly #fixed: string | undefined;
  readonly #tsconfigs = new Map<string, KnownTsconfig | null>();
  readonly #programs = new Map<string, string | null>();
  readonly #written = new Map<string, string>();
  #states = new FileStates();

  /**
   * @param folder Absolute path of the folder that has the entries.
   * @param tsconfig Absolute path of the tsconfig.json of all files, where the user has named one.
   */
  constructor(folder: string, tsconfig: string | undefined) {
    this.folder = folder;
    this.#entries = new EntryFiles(folder);
    this.#fixed = tsconfig;
  }

  /** Whether an entry was met that was cut off or changed; what it should have said is made again. */
  get hasDamage(): boolean {
    return this.#entries.hasDamage;
  }

  /** The result of a compilation; undefined where it has to be made. */
  read(request: CompileRequest): unknown {
    const key = this.#currentKey(request);
    const entry = key === null ? undefined : (this.#entries.read(key) as Entry | undefined);
    return entry !== undefined && this.#states.areSame(entry.dependencies) ? entry.result : undefined;
  }

  /**
   * Keeps the result of a compilation.
   *
   * @throws {Error} Where the folder cannot be written.
   */
  write(request: CompileRequest, { tsconfigs, program, dependencies }: InputsRecord, result: unknown): void {
    const own = tsconfigs.at(-1);
    if (own === undefined) return;
    const [ownState = ""] = tsconfigs.map(({ path, record }) => this.#recordTsconfig(path, record)).slice(-1);
    const programState = program === null ? "" : this.#recordProgram(own.path, program);
    this.#entries.write(keyOf(request, ownState, programState), { dependencies, result } satisfies Entry);
  }

  /** Looks anew at a file that has changed. */
  invalidate(file: string): void {
    this.#states.forget(file);
    this.#forgetProjects();
  }

  /** Looks anew at every file. */
  refresh(): void {
    this.#states = new FileStates();
    this.#forgetProjects();
  }

  #forgetProjects(): void {
    this.#tsconfigs.clear();
    this.#programs.clear();
  }

  #currentKey(request: CompileRequest): string | null {
    const path = this.#tsconfigOf(request.file);
    if (path === undefined) return null;
    const tsconfig = this.#tsconfig(path);
    if (tsconfig === null) return null;
    const program = request.readsTypes ? this.#programState(path) : "";
    return program === null ? null : keyOf(request, tsconfig.state, program);
  }

  /** The tsconfig.json of a file: the nearest one, or that one of its references that names the file. */
  #tsconfigOf(file: string): string | undefined {
    if (this.#fixed !== undefined) return this.#fixed;
    const nearest = nearestTsconfig(file);
    const known = nearest === undefined ? null : this.#tsconfig(nearest);
    if (known === null || known.record.sources.includes(file)) return nearest;
    return known.record.references.find((one) => this.#tsconfig(one)?.record.sources.includes(file)) ?? nearest;
  }

  /** What is known of a tsconfig.json; null where that is nothing, or no longer true. */
  #tsconfig(path: string): KnownTsconfig | null {
    const known = this.#tsconfigs.get(path);
    if (known !== undefined) return known;
    const record = this.#entries.read(recordKey("tsconfig", path)) as TsconfigRecord | undefined;
    const isCurrent = record !== undefined && isSameTsconfig(record, this.#states);
    const tsconfig = isCurrent ? { record, state: tsconfigState(path, record, this.#states) } : null;
    this.#tsconfigs.set(path, tsconfig);
    return tsconfig;
  }

  #programState(tsconfig: string): string | null {
    const known = this.#programs.get(tsconfig);
    if (known !== undefined) return known;
    const record = this.#entries.read(recordKey("program", tsconfig)) as ProgramRecord | undefined;
    const state = record === undefined ? null : currentState(record, this.#states);
    this.#programs.set(tsconfig, state);
    return state;
  }

  #recordTsconfig(path: string, record: TsconfigRecord): string {
    const state = tsconfigState(path, record, this.#states);
    if (this.#writeRecord("tsconfig", path, JSON.stringify([state, record.searches, record.sources]), record)) {
      this.#tsconfigs.delete(path);
    }
    return state;
  }

  #recordProgram(tsconfig: string, { record, state }: RecordedProgram): string {
    if (this.#writeRecord("program", tsconfig, state, record)) this.#programs.set(tsconfig, state);
    return state;
  }

  /** Writes a record that this process has not written; returns whether it did. */
  #writeRecord(kind: string, tsconfig: string, state: string, record: object): boolean {
    const key = recordKey(kind, tsconfig);
    if (this.#written.get(key) === state) return false;
    this.#entries.write(key, record);
    this.#written.set(key, state);
    return true;
  }
}

function keyOf({ file, text, output, settings }: CompileRequest, tsconfig: string, program: string): string {
  return contentHash(pluginFingerprint(), file, text, output, settings, tsconfig, program);
}

function recordKey(kind: string, tsconfig: string): string {
  return contentHash(pluginFingerprint(), kind, tsconfig);
}
