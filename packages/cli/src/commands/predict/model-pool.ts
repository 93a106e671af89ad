import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import { packageFolder } from "../../config/package-folder.ts";
import { DataError } from "../../data/data-error.ts";
import type { Chunk } from "../../data/data-source.ts";
import type { PoolThreads } from "./pool-threads.ts";
import type { ChunkResult, Params, PredictSettings } from "./predict-chunk.ts";
import type { ModelFacts, WorkerAnswer, WorkerTask } from "./worker.ts";

/** Threads that load a model, and predict with it. */
export class ModelPool {
  /** How many there are at most. */
  readonly threads: number;

  readonly #pool: Piscina<WorkerTask, WorkerAnswer>;
  readonly #onWarning: (message: string) => void;
  readonly #warned = new Set<string>();
  #stopping: Promise<void> | undefined;

  /**
   * Starts threads, which load the model at once.
   *
   * @param uri The model.
   * @param threads How many begin, and how many there are at most: others begin when there is work for them.
   * @param onWarning Takes the warnings of the model.
   */
  constructor(uri: string, threads: PoolThreads, onWarning: (message: string) => void) {
    this.#onWarning = onWarning;
    this.threads = threads.most;
    const filename = new URL("dist/predict-worker.js", pathToFileURL(`${packageFolder()}/`)).href;
    // A thread that has nothing to do for a moment keeps the model that it has loaded.
    const limits = { minThreads: threads.first, maxThreads: threads.most, idleTimeout: Number.POSITIVE_INFINITY };
    this.#pool = new Piscina({ filename, name: "answer", workerData: uri, atomics: "disabled", ...limits });
    this.#pool.on("error", ({ message }) => onWarning(`A thread has ended: ${message}`));
  }

  /**
   * Waits until a thread has loaded the model, and says what it is.
   *
   * @param params What it is to be given as params, which have to fit its signature.
   * @throws {TsfuncError} When it cannot be loaded, or has other params.
   */
  async describe(params: Params): Promise<ModelFacts> {
    return (await this.#run({ kind: "describe", params })) as ModelFacts;
  }

  /**
   * Predicts for a chunk.
   *
   * @param settings What is read, and how.
   * @param chunk The part of it.
   * @throws {DataError} When it cannot be read, or the thread has ended.
   */
  async predict(settings: PredictSettings, chunk: Chunk): Promise<ChunkResult> {
    return (await this.#run({ kind: "predict", settings, chunk })) as ChunkResult;
  }

  /** Ends all threads at once; what they are working on is lost. */
  async stop(): Promise<void> {
    this.#stopping ??= this.#pool.destroy();
    await this.#stopping;
  }

  async #run(task: WorkerTask): Promise<ModelFacts | ChunkResult> {
    const answer = await this.#pool.run(task).catch((error: unknown) => {
      throw new DataError(
        `A thread that predicts has ended: ${error instanceof Error ? error.message : String(error)}`,
      );
    });
    if ("error" in answer) throw thrown(answer.error);
    for (const warning of answer.warnings) this.#warn(warning);
    return answer.result;
  }

  /** Threads warn of the same. */
  #warn(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.#onWarning(message);
  }
}

/** The error as it was in its thread: errors of this project are known by their codes. */
function thrown({ name, code, message }: Extract<WorkerAnswer, { readonly error: unknown }>["error"]): Error {
  if (code !== undefined) return Object.assign(new Error(message), { name, code });
  return new DataError(name === "DataError" ? message : `${name}: ${message}`);
}
