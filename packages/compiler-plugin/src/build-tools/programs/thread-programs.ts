import { Worker } from "node:worker_threads";
import type { RecordedProgram } from "../../cache/index.ts";
import { CompileError } from "../compile-error.ts";
import type { CompileSettings } from "../program-compiler.ts";
import type { Answer, Order, Outcome, SentInputs } from "./messages.ts";
import type { Made, ProgramRequest, Programs } from "./programs.ts";
import { ThreadError } from "./thread-error.ts";

/**
 * A Program lives long and makes little garbage: a large young generation would only be more memory. It is what all of its parts have together,
 * in megabytes.
 */
const YOUNG_GENERATION = 2;

/** Who waits for an answer. */
interface Waiting {
  resolve(made: Made): void;
  reject(error: unknown): void;
}

/** Programs in a thread of their own, which takes all of its memory with it when it ends. It never holds the process once it has answered. */
export class ThreadPrograms implements Programs {
  readonly #file: string;
  readonly #settings: CompileSettings;
  readonly #waiting = new Map<number, Waiting>();
  readonly #received = new Map<string, RecordedProgram>();
  #worker: Worker | undefined;
  #isEnding = false;
  #count = 0;

  /**
   * @param file The program of the thread.
   * @param settings By what files are compiled.
   */
  constructor(file: string, settings: CompileSettings) {
    this.#file = file;
    this.#settings = settings;
  }

  /** @throws {ThreadError} When the thread ends before it answers. */
  async make<Kind extends "compile" | "lower">(request: ProgramRequest<Kind>): Promise<Made<Kind>> {
    this.#isEnding = false;
    return (await this.#ask(request)) as Made<Kind>;
  }

  invalidate(file: string): void {
    this.#tell({ kind: "invalidate", file });
  }

  refresh(): void {
    this.#tell({ kind: "refresh" });
  }

  /** Ends the thread; one that has still to answer ends then. */
  async end(): Promise<void> {
    this.#isEnding = this.#waiting.size > 0;
    if (!this.#isEnding) await this.#stop();
  }

  #ask(request: ProgramRequest): Promise<Made> {
    const worker = this.#started();
    return new Promise((resolve, reject) => {
      this.#count++;
      this.#waiting.set(this.#count, { resolve, reject });
      worker.ref();
      this.#tell({ kind: "make", id: this.#count, request });
    });
  }

  #tell(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const { tsconfig, targetMlflow, severity } = this.#settings;
    const worker = new Worker(this.#file, {
      name: "tsfunc",
      workerData: { tsconfig, targetMlflow, severity },
      // What the process was started with (`--import` and the like) is for the program of the user.
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    worker.on("message", (answer: Answer) => this.#receive(answer));
    worker.on("messageerror", (error) => this.#lose(worker, error));
    worker.on("error", (error) => this.#lose(worker, error));
    worker.on("exit", (code) => this.#lose(worker, code));
    this.#worker = worker;
    return worker;
  }

  #receive({ id, outcome }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (outcome.kind === "made") waiting?.resolve(this.#madeOf(outcome));
    else waiting?.reject(errorOf(outcome));
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    if (this.#isEnding) void this.#stop();
  }

  /** A thread that is gone answers nobody; a later request starts another one. */
  #lose(worker: Worker, cause: unknown): void {
    if (worker !== this.#worker) return;
    this.#forget();
    for (const { reject } of this.#waiting.values()) reject(new ThreadError(cause));
    this.#waiting.clear();
  }

  async #stop(): Promise<void> {
    const worker = this.#worker;
    this.#forget();
    await worker?.terminate();
  }

  #forget(): void {
    this.#worker = undefined;
    this.#received.clear();
  }

  #madeOf({ result, inputs }: Outcome & { readonly kind: "made" }): Made {
    return { result, inputs: inputs && { ...inputs, program: this.#programOf(inputs) } };
  }

  #programOf({ tsconfigs, program }: SentInputs): RecordedProgram | null {
    const tsconfig = tsconfigs.at(-1)?.path ?? "";
    if (program === "same") return this.#received.get(tsconfig) ?? null;
    if (program !== null) this.#received.set(tsconfig, program);
    return program;
  }
}

function errorOf(outcome: Exclude<Outcome, { readonly kind: "made" }>): unknown {
  return outcome.kind === "failed" ? outcome.error : new CompileError(outcome.diagnostics, outcome.dependencies);
}
