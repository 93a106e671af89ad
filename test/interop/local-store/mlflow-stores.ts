import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";

/** An error, with MLflow's code of it. */
export interface Failure {
  readonly error: string;
  readonly message: string;
}

/** What came of a call. */
export type Outcome = { readonly result: unknown } | Failure;

/** A Python process that calls MLflow's file stores. */
export class MlflowStores implements Disposable {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;

  constructor() {
    const script = fileURLToPath(new URL("store_worker.py", import.meta.url));
    const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
    this.#process = spawn(pythonOfEnvironment(), [script], { stdio, env: pythonEnvironment() });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /** Calls a method of the stores in a folder. */
  async call(folder: string, method: string, given: Readonly<Record<string, unknown>> = {}): Promise<Outcome> {
    this.#process.stdin.write(`${JSON.stringify({ ask: method, folder, with: given })}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error("The Python process ended.");
    return JSON.parse(value);
  }

  /** All that MLflow finds in a folder. */
  async dump(folder: string): Promise<unknown> {
    const outcome = await this.call(folder, "dump");
    if ("result" in outcome) return outcome.result;
    throw new Error(`${outcome.error}: ${outcome.message}`);
  }

  [Symbol.dispose](): void {
    this.#process.stdin.end();
  }
}
