import { createHash, randomBytes } from "node:crypto";
import { appendFile, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** What is noted of a file of artifacts. */
export interface Noted {
  /** From the root of the repository. */
  readonly path: string;
}

/** What is noted of transfers, a line for each file; of two lines about one file the later counts. */
export class Journal<Entry extends Noted> {
  readonly #file: string;
  readonly #entries: Map<string, Entry>;

  private constructor(file: string, entries: Map<string, Entry>) {
    this.#file = file;
    this.#entries = entries;
  }

  /**
   * Opens a journal.
   *
   * @param folder Where journals of its kind are.
   * @param about What it is about.
   * @returns The journal, with what was noted before.
   */
  static async open<Entry extends Noted>(folder: string, about: string): Promise<Journal<Entry>> {
    const file = join(folder, `${createHash("sha256").update(about).digest("hex")}.jsonl`);
    const text = await readFile(file, "utf8").catch(() => "");
    const entries = text.split("\n").flatMap(readLine) as Entry[];
    return new Journal(file, new Map(entries.map((entry) => [entry.path, entry])));
  }

  /** How many files are noted. */
  get size(): number {
    return this.#entries.size;
  }

  /**
   * What is noted of a file.
   *
   * @param path Its path.
   */
  get(path: string): Entry | undefined {
    return this.#entries.get(path);
  }

  /**
   * Notes a file.
   *
   * @param entry What there is to say.
   */
  async add(entry: Entry): Promise<void> {
    this.#entries.set(entry.path, entry);
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
    await appendFile(this.#file, `${JSON.stringify(entry)}\n`);
  }

  /** Writes it anew, with a single line for each file. */
  async compact(): Promise<void> {
    const unfinished = `${this.#file}.${randomBytes(4).toString("hex")}`;
    const lines = [...this.#entries.values()].map((entry) => `${JSON.stringify(entry)}\n`);
    await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
    await writeFile(unfinished, lines.join(""));
    await rename(unfinished, this.#file);
  }

  /** Removes it. */
  async remove(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}

/** The last line may be half of one. */
function readLine(line: string): Noted[] {
  try {
    const entry: Noted = JSON.parse(line);
    return typeof entry.path === "string" ? [entry] : [];
  } catch {
    return [];
  }
}
