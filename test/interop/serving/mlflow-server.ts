import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";
import { freePort } from "./free-port.ts";

/** `mlflow models serve` with one model. */
export class MlflowServer {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.url = url;
    this.#process = process;
  }

  /**
   * Starts a server; it is not ready yet.
   *
   * @param uri Where the model is.
   * @param folder Its working directory.
   */
  static async start(uri: string, folder: string): Promise<MlflowServer> {
    const port = await freePort();
    const address = ["--host", "127.0.0.1", "--port", String(port), "--workers", "1"];
    const args = ["models", "serve", "--model-uri", uri, "--env-manager", "local", ...address];
    const mlflow = join(dirname(pythonOfEnvironment()), "mlflow");
    // In a group of its own: what it starts ends with it.
    const server = spawn(mlflow, args, { env: pythonEnvironment(), cwd: folder, stdio: "ignore", detached: true });
    return new MlflowServer(`http://127.0.0.1:${port}`, server);
  }

  /** Waits until it answers. */
  async ready(): Promise<void> {
    while (!(await this.#isReady())) {
      if (this.#process.exitCode !== null) throw new Error("mlflow models serve has ended.");
      await setTimeout(250);
    }
  }

  async #isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}/ping`).catch(() => null);
    return answer?.status === 200;
  }

  /** Ends it. */
  end(): void {
    if (this.#process.pid !== undefined && this.#process.exitCode === null) process.kill(-this.#process.pid, "SIGTERM");
  }
}
