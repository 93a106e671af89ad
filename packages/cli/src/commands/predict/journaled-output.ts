import { type FileHandle, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "../../output/usage-error.ts";
import { keyDifferences, type Mark, type RunKey, readJournal, START } from "./journal.ts";
import type { ChunkTexts, PredictionSink } from "./prediction-sink.ts";

/** Where the results of a run are to be. */
export interface OutputPaths {
  readonly predictions: string;
  readonly failures: string;
}

interface OutputFiles extends OutputPaths {
  readonly journal: string;
}

/** What is written to, and what is renamed when it is whole. */
const PARTIAL = ".partial";

/** A file of predictions that is there when it is whole, and from which an interrupted run goes on. */
export class JournaledOutput implements PredictionSink {
  readonly start: Mark;
  readonly #files: OutputFiles;
  readonly #predictions: FileHandle;
  readonly #failures: FileHandle;
  readonly #journal: FileHandle;
  #mark: Mark;
  #isOpen = true;

  private constructor(files: OutputFiles, start: Mark, handles: readonly [FileHandle, FileHandle, FileHandle]) {
    this.#files = files;
    [this.#predictions, this.#failures, this.#journal] = handles;
    this.start = start;
    this.#mark = start;
  }

  /**
   * Opens the files of a run.
   *
   * @param output The file that the predictions are to be in, and the one for rows without.
   * @param key What the run depends on.
   * @param restart Whether to begin anew, whatever an earlier run has left.
   * @throws {UsageError} When an earlier run has left something, and was another one.
   */
  static async open(output: OutputPaths, key: RunKey, restart: boolean): Promise<JournaledOutput> {
    const files = { ...output, journal: `${output.predictions}.journal` };
    for (const file of [files.predictions, files.failures]) await mkdir(dirname(file), { recursive: true });
    const start = restart ? START : await startOf(files, key);
    const predictions = await openAt(files.predictions + PARTIAL, start.predictionBytes);
    const failures = await openAt(files.failures + PARTIAL, start.failureBytes);
    await writeFile(files.journal + PARTIAL, [key, start].map((line) => `${JSON.stringify(line)}\n`).join(""));
    await rename(files.journal + PARTIAL, files.journal);
    return new JournaledOutput(files, start, [predictions, failures, await open(files.journal, "a")]);
  }

  /** First the texts, then the mark: what the journal says is there. */
  async write({ predictions, failures, next, rows, failed }: ChunkTexts): Promise<boolean> {
    const failureBytes = Buffer.byteLength(failures);
    await this.#predictions.write(predictions, 0, predictions.length, this.#mark.predictionBytes);
    if (failureBytes > 0) await this.#failures.write(failures, this.#mark.failureBytes);
    this.#mark = {
      next,
      rows: this.#mark.rows + rows,
      failed: this.#mark.failed + failed,
      predictionBytes: this.#mark.predictionBytes + predictions.length,
      failureBytes: this.#mark.failureBytes + failureBytes,
    };
    await this.#journal.write(`${JSON.stringify(this.#mark)}\n`);
    return true;
  }

  async finish(): Promise<void> {
    await Promise.all([this.#predictions.sync(), this.#failures.sync()]);
    await this.close();
    const { predictions, failures, journal } = this.#files;
    await rename(failures + PARTIAL, failures);
    if (this.#mark.failed === 0) await rm(failures);
    await rename(predictions + PARTIAL, predictions);
    await rm(journal);
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await Promise.all([this.#predictions.close(), this.#failures.close(), this.#journal.close()]);
  }
}

async function startOf({ predictions, failures, journal }: OutputFiles, key: RunKey): Promise<Mark> {
  const left = await readJournal(journal);
  if (left === undefined) return START;
  const different = keyDifferences(left.key, key);
  if (different.length > 0) {
    throw new UsageError(
      `An interrupted run has left ${journal}, with another ${different.join(", ")}: run it as it was, or discard it by \`--restart\`.`,
    );
  }
  const [predicted, failed] = [await sizeOf(predictions + PARTIAL), await sizeOf(failures + PARTIAL)];
  return left.marks.findLast((mark) => mark.predictionBytes <= predicted && mark.failureBytes <= failed) ?? START;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => undefined))?.size ?? 0;
}

/** Cuts off what was written behind the last mark. */
async function openAt(file: string, length: number): Promise<FileHandle> {
  const handle = await open(file, length === 0 ? "w" : "r+");
  await handle.truncate(length);
  return handle;
}
