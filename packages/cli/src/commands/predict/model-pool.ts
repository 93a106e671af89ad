import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import { packageFolder } from "../../config/package-folder.ts";
import { DataError } from "../../data/data-error.ts";
import type { Chunk } from "../../data/data-source.ts";
import type { ChunkResult, PredictSettings } from "./predict-chunk.ts";
import type { WorkerAnswer } from "./worker.ts";

/** Threads that have loaded a model. */
export class ModelPool {
  readonly #pool: Piscina<Chunk | null, WorkerAnswer>;
  readonly #onWarning: (message: string) => void;

  private constructor(settings: PredictSettings, threads: number, onWarning: (message: string) => void) {
    this.#onWarning = onWarning;
    const filename = new URL("dist/predict-worker.js", pathToFileURL(`${packageFolder()}/`)).href;
    // A thread that has nothing to do for a moment keeps the model that it has loaded.
    const limits = { minThreads: 1, maxThreads: threads, idleTimeout: Number.POSITIVE_INFINITY };
    const name = "predictInThread";
    this.#pool = new Piscina({ filename, name, workerData: settings, atomics: "disabled", ...limits });
  }

  /**
   * Starts threads. The first one loads the model alone, so that one from elsewhere is downloaded once.
   *
   * @param settings What is predicted.
   * @param threads How many there are at most.
   * @param onWarning Takes the warnings of the model.
   * @throws {TsfuncError} What loading the model throws.
   */
  static async start(
    settings: PredictSettings,
    threads: number,
    onWarning: (message: string) => void,
  ): Promise<ModelPool> {
    const pool = new ModelPool(settings, threads, onWarning);
    try {
      await pool.#run(null);
      return pool;
    } catch (error) {
      await pool.stop();
      throw error;
    }
  }

  /**
   * Predicts for a chunk.
   *
   * @param chunk The chunk.
   * @throws {DataError} When it cannot be read, or the thread has ended.
   */
  async predict(chunk: Chunk): Promise<ChunkResult> {
    const result = await this.#run(chunk);
    if (result === null) throw new DataError("A thread has answered without predictions.");
    return result;
  }

  /** Ends all threads at once; what they are working on is lost. */
  async stop(): Promise<void> {
    await this.#pool.destroy();
  }

  async #run(chunk: Chunk | null): Promise<ChunkResult | null> {
    const answer = await this.#pool.run(chunk).catch((error: unknown) => {
      throw new DataError(
        `A thread that predicts has ended: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    if ("error" in answer) throw thrown(answer.error);
    for (const warning of answer.warnings) this.#onWarning(warning);
    return answer.result;
  }
}

/** The error as it was in its thread: errors of this project are known by their codes. */
function thrown({ name, code, message }: Extract<WorkerAnswer, { readonly error: unknown }>["error"]): Error {
  if (code !== undefined) return Object.assign(new Error(message), { name, code });
  return new DataError(name === "DataError" ? message : `${name}: ${message}`);
}
