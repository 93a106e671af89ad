import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "./content-hash.ts";

/** How many bytes a folder may hold; when there are more, the oldest entries go. */
const LIMIT = 64 * 1024 * 1024;
const WRITES_BETWEEN_SWEEPS = 200;
const DAY = 24 * 60 * 60 * 1000;

/** Values in files of one folder, which any number of processes may share. What is not as it was written is not there. */
export class EntryFiles {
  readonly #folder: string;
  readonly #limit: number;
  #writes = 0;
  #hasDamage = false;

  /**
   * @param folder Absolute path; made when something is written.
   * @param limit In bytes.
   */
  constructor(folder: string, limit: number = LIMIT) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /** Whether an entry was met that is not as it was written. */
  get hasDamage(): boolean {
    return this.#hasDamage;
  }

  /** The value of a key; undefined where there is none, or one that was damaged. */
  read(key: string): unknown {
    try {
      const file = this.#fileOf(key);
      const text = readFileSync(file, "utf8");
      const end = text.indexOf("\n");
      const body = text.slice(end + 1);
      if (text.slice(0, end) !== contentHash(key, body)) {
        this.#hasDamage = true;
        return undefined;
      }
      keepYoung(file);
      return JSON.parse(body);
    } catch {
      return undefined;
    }
  }

  /**
   * Writes the value of a key: to a file beside the one it becomes, so that nobody ever reads half of it.
   *
   * @throws {Error} Where the folder cannot be written.
   */
  write(key: string, value: unknown): void {
    mkdirSync(this.#folder, { recursive: true });
    if (this.#writes++ % WRITES_BETWEEN_SWEEPS === 0) this.#sweep();
    const body = JSON.stringify(value);
    const temporary = join(this.#folder, `${randomUUID()}.tmp`);
    try {
      writeFileSync(temporary, `${contentHash(key, body)}\n${body}`);
      renameSync(temporary, this.#fileOf(key));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  #fileOf(key: string): string {
    return join(this.#folder, `${contentHash(key)}.json`);
  }

  /** Removes the oldest entries, and what processes left behind that ended in the middle of a write. */
  #sweep(): void {
    const files = readdirSync(this.#folder)
      .flatMap((name) => this.#described(name))
      .sort((a, b) => b.age - a.age);
    let size = files.reduce((sum, file) => sum + file.size, 0);
    for (const { path, bytes, age } of files.map((file) => ({ ...file, bytes: file.size }))) {
      const isLeft = path.endsWith(".tmp") && age > DAY;
      if (!isLeft && size <= this.#limit) continue;
      rmSync(path, { force: true });
      size -= bytes;
    }
  }

  #described(name: string): { path: string; size: number; age: number } | [] {
    const path = join(this.#folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isFile() === true ? { path, size: stat.size, age: Date.now() - stat.mtimeMs } : [];
  }
}

/** An entry that is in use is not among the oldest; to say so once a day is enough. */
function keepYoung(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > DAY) utimesSync(file, now / 1000, now / 1000);
}
