import { type ChildProcessByStdio, spawn } from "node:child_process";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { hasPythonEnvironment, pythonOfEnvironment } from "../../../scripts/setup/python.mjs";

/** An error as Python has it. */
export interface PythonError {
  readonly code: string;
  readonly message: string;
}

/** Whether the suite can run: says it in one line where it cannot, and throws where CI is set. */
export function hasMlflow(): boolean {
  if (hasPythonEnvironment()) return true;
  if (process.env.CI === "true") throw new Error("MLflow is not installed: npm test installs it.");
  console.warn("Skipped: MLflow is not installed; npm test installs it where there is Python 3.10 or later.");
  return false;
}

/** The environment of a Python that knows nothing of this repository; programs of the virtual environment are on its PATH. */
export function pythonEnvironment(): NodeJS.ProcessEnv {
  const { NODE_PATH: _path, NODE_OPTIONS: _options, TSFUNC_NODE: _node, ...env } = process.env;
  const bin = dirname(pythonOfEnvironment());
  return { ...env, PATH: `${bin}:${env.PATH}`, TZ: "UTC", PYTHONUTF8: "1", PYTHONDONTWRITEBYTECODE: "1" };
}

/** A Python process with the real MLflow, which answers questions one after the other. */
export class Python {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #answers: AsyncIterator<string>;

  /**
   * @param folder Its working directory.
   * @param script What answers; `prober.py` when left out.
   * @param env Variables beside those that it has anyway.
   */
  constructor(folder: string, script: URL = new URL("prober.py", import.meta.url), env: NodeJS.ProcessEnv = {}) {
    const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
    const options = { stdio, env: { ...pythonEnvironment(), ...env }, cwd: folder };
    this.process = spawn(pythonOfEnvironment(), [fileURLToPath(script)], options);
    this.#answers = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  /** Asks a question of its script. */
  async ask<Result = unknown>(question: string, about: Readonly<Record<string, unknown>>): Promise<Result> {
    const answer = await this.#answer(question, about);
    if ("result" in answer) return answer.result as Result;
    throw new Error(`${answer.code}: ${answer.message}`);
  }

  /** Asks a question whose answer is an error. */
  async error(question: string, about: Readonly<Record<string, unknown>>): Promise<PythonError> {
    const answer = await this.#answer(question, about);
    if ("result" in answer) throw new Error(`No error, but ${JSON.stringify(answer.result)}`);
    return answer;
  }

  async #answer(question: string, about: object): Promise<PythonError | { readonly result: unknown }> {
    this.process.stdin.write(`${JSON.stringify({ ask: question, with: about })}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error("The Python process ended.");
    return JSON.parse(value);
  }

  /** Ends the process. */
  end(): void {
    this.process.stdin.end();
  }
}
