import type { ChunkedData } from "../../data/data-source.ts";
import { BatchProgress } from "../../output/batch-progress.ts";
import type { Terminal } from "../../output/terminal.ts";
import { inOrder } from "./in-order.ts";
import type { ModelPool } from "./model-pool.ts";
import type { ChunkResult, PredictSettings } from "./predict-chunk.ts";
import type { PredictionSink } from "./prediction-sink.ts";

/** How many chunks a thread has at once: one that it works on, and one that waits for it. */
const PER_THREAD = 2;

/** What a run is made of. */
export interface RunParts {
  readonly data: ChunkedData;
  readonly sink: PredictionSink;
  readonly pool: ModelPool;
  readonly settings: PredictSettings;
}

/** How far a run has come. */
export interface RunCounts {
  readonly rows: number;
  readonly failed: number;
}

/** The way of chunks through the threads into a file. */
export class PredictRun {
  readonly #parts: RunParts;
  readonly #progress: BatchProgress;
  #counts: RunCounts;

  /**
   * @param parts What it is made of.
   * @param terminal Where progress is shown.
   */
  constructor(parts: RunParts, terminal: Terminal) {
    const { rows, failed, next } = parts.sink.start;
    this.#parts = parts;
    this.#counts = { rows, failed };
    this.#progress = new BatchProgress(terminal, { rows, failed, done: this.#done(next) });
  }

  /** How many rows are written, those of an earlier run included. */
  get counts(): RunCounts {
    return this.#counts;
  }

  /**
   * Predicts for all chunks that are left, or until nobody reads the predictions.
   *
   * @throws {DataError} When one cannot be read.
   */
  async work(): Promise<void> {
    const { data, sink, pool, settings } = this.#parts;
    const predicted = inOrder(
      data.chunksFrom(sink.start.next),
      (chunk) => pool.predict(settings, chunk),
      pool.threads * PER_THREAD,
    );
    for await (const [{ end }, result] of predicted) {
      if (!(await this.#write(result, end))) return;
    }
  }

  async #write({ rows, predictions, failures }: ChunkResult, next: number): Promise<boolean> {
    const first = this.#counts.rows + 1;
    const lines = failures.map(([row, members]) => `{"row":${first + row},${members}}\n`).join("");
    const goesOn = await this.#parts.sink.write({ predictions, failures: lines, next, rows, failed: failures.length });
    this.#counts = { rows: this.#counts.rows + rows, failed: this.#counts.failed + failures.length };
    this.#progress.show({ ...this.#counts, done: this.#done(next) });
    return goesOn;
  }

  #done(next: number): number | undefined {
    const { size } = this.#parts.data;
    return size === undefined ? undefined : next / Math.max(size, 1);
  }
}
