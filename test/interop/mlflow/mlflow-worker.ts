import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { hasPythonEnvironment, pythonOfEnvironment } from "../../../scripts/setup/python.mjs";

/** What MLflow made of a question. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly exception: { readonly class: string; readonly problem: string; readonly message: string };
    };

/** A Python process with the real MLflow, which answers questions one after the other. */
export class MlflowWorker implements Disposable {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;

  private constructor() {
    const script = fileURLToPath(new URL("worker.py", import.meta.url));
    const env = { ...process.env, TZ: "UTC", PYTHONUTF8: "1" };
    this.#process = spawn(pythonOfEnvironment(), [script], { stdio: ["pipe", "pipe", "inherit"], env });
    this.#answers = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
  }

  /**
   * Starts the process.
   *
   * @returns null where the machine has no Python environment, unless CI is set.
   * @throws {Error} Where CI is set and there is none.
   */
  static start(): MlflowWorker | null {
    if (hasPythonEnvironment()) return new MlflowWorker();
    if (process.env.CI === "true") throw new Error("MLflow is not installed: npm test installs it.");
    console.warn("Skipped: MLflow is not installed; npm test installs it where there is Python 3.10 or later.");
    return null;
  }

  /** Asks a question; `about` is in the notation of the conformance corpus. */
  async ask(question: string, about: Readonly<Record<string, unknown>>): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify({ ask: question, with: about })}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error("The Python process ended.");
    return JSON.parse(value);
  }

  [Symbol.dispose](): void {
    this.#process.kill();
  }
}
