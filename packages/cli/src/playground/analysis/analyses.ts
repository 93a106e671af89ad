import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import { playgroundErrors } from "../../errors/playground-errors.ts";
import type { Outcome } from "./analysis.ts";
import { type AnalysisLimits, LIMITS } from "./limits.ts";

/** The built file, by the name of this package: threads cannot read TypeScript. */
const MANIFEST = pathToFileURL(createRequire(import.meta.url).resolve("tsfunc/package.json"));
const THREAD = new URL("dist/analysis-thread.js", MANIFEST).href;

/** A source that makes the thread parse what every source needs. */
const FIRST =
  'import { pyfunc } from "@tsfunc/runtime";\nexport const model = pyfunc((modelInput: string[]): string[] => modelInput);\n';

/** How long a thread may take to start, in milliseconds: a machine may be busy. */
const START_TIME = 60_000;

/** How one source is read. */
export interface AnalyzeOptions {
  /** Aborted when nobody waits for the answer any more; a source whose turn has not come is left out then. */
  readonly signal?: AbortSignal;
  /** The time for this source, in milliseconds; that of the limits when left out. */
  readonly time?: number;
}

/** Reads sources one after the other, in a thread that is ended and replaced when one of them takes too much time or memory. */
export class Analyses {
  readonly #limits: AnalysisLimits;
  readonly #pool: Piscina<string, Outcome>;
  #ready: Promise<unknown>;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param limits What differs from the usual limits. */
  constructor(limits: Partial<AnalysisLimits> = {}) {
    this.#limits = { ...LIMITS, ...limits };
    this.#pool = new Piscina({
      filename: THREAD,
      name: "analyzeSource",
      minThreads: 1,
      maxThreads: 1,
      execArgv: [],
      env: {},
      trackUnmanagedFds: false,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    // A thread that ends is replaced, and whoever waited for it is told.
    this.#pool.on("error", () => undefined);
    this.#ready = this.#start();
  }

  /**
   * Reads a source.
   *
   * @param source The text of a TypeScript module.
   * @param options How it is read.
   * @returns The answer, as JSON.
   * @throws {TsfuncError} TF6064 to TF6067 when the source asks for too much, TF6068 when too many wait, TF6069 when no thread starts.
   */
  async analyze(source: string, options: AnalyzeOptions = {}): Promise<string> {
    const { waiting } = this.#limits;
    if (this.#waiting >= waiting) throw playgroundErrors.error("TF6068", { limit: waiting });
    this.#waiting++;
    const turn = this.#last.then(() => this.#analyze(source, options));
    this.#last = turn.catch(() => undefined);
    return await turn.finally(() => this.#waiting--);
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  async #analyze(source: string, { signal, time = this.#limits.time }: AnalyzeOptions): Promise<string> {
    signal?.throwIfAborted();
    await this.#ready.catch((error) => this.#replace(error));
    const outcome = await this.#pool
      .run(source, { signal: AbortSignal.timeout(time) })
      .catch((error) => this.#replace(this.#refusal(error, time)));
    return this.#textOf(outcome);
  }

  /** A new thread is ready for sources when it has read one. */
  #start(): Promise<unknown> {
    const ready = this.#pool.run(FIRST, { signal: AbortSignal.timeout(START_TIME) }).catch((cause) => {
      throw playgroundErrors.error("TF6069", { reason: reasonOf(cause) }, { cause });
    });
    ready.catch(() => undefined);
    return ready;
  }

  /** The pool has ended the thread, or lost it. */
  #replace(error: unknown): never {
    this.#ready = this.#start();
    throw error;
  }

  #textOf(outcome: Outcome): string {
    if (outcome.kind === "answer") return outcome.text;
    if (outcome.kind === "unreadable") throw playgroundErrors.error("TF6066", { reason: outcome.reason });
    throw playgroundErrors.error("TF6067", { limit: LIMITS.answerBytes });
  }

  #refusal(error: unknown, time: number): Error {
    const { name, code, message } = error as Error & { readonly code?: string };
    const { memory } = this.#limits;
    if (name === "AbortError") return playgroundErrors.error("TF6064", { seconds: time / 1000 });
    if (code === "ERR_WORKER_OUT_OF_MEMORY") return playgroundErrors.error("TF6065", { limit: memory });
    return playgroundErrors.error("TF6069", { reason: message }, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
