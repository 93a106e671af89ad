import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";
import { freePort } from "./free-port.ts";

/** What a scoring server answers. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A model behind `mlflow models serve`. */
export class ServedModel {
  readonly #process: ChildProcess;
  /** Its address. */
  readonly origin: string;

  private constructor(uri: string, port: number, cwd: string) {
    this.origin = `http://127.0.0.1:${port}`;
    const address = ["--host", "127.0.0.1", "--port", String(port), "--workers", "1"];
    const args = ["models", "serve", "--model-uri", uri, "--env-manager", "local", ...address];
    const mlflow = join(dirname(pythonOfEnvironment()), "mlflow");
    // In a group of its own: what it starts ends with it.
    this.#process = spawn(mlflow, args, { env: pythonEnvironment(), cwd, stdio: "ignore", detached: true });
  }

  /**
   * Serves a model on a free port, and waits until it answers.
   *
   * @param uri The URI of the model.
   * @param cwd The working directory.
   */
  static async start(uri: string, cwd: string): Promise<ServedModel> {
    const served = new ServedModel(uri, await freePort(), cwd);
    while (!(await served.#isReady())) {
      if (served.#process.exitCode !== null) throw new Error(`mlflow models serve --model-uri ${uri} has ended.`);
      await setTimeout(250);
    }
    return served;
  }

  /** Sends a request. */
  async invoke(body: string): Promise<Answer> {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${this.origin}/invocations`, { method: "POST", headers, body });
    return { status: answer.status, body: await answer.json() };
  }

  /** Ends the server with all that it has started. */
  stop(): void {
    const { pid, exitCode } = this.#process;
    if (pid !== undefined && exitCode === null) process.kill(-pid, "SIGTERM");
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.origin}/ping`).catch(() => null);
    return answer?.status === 200;
  }
}
