import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";
import { freePort } from "./free-port.ts";

/** What a server is started with, beside a database and a place for artifacts of its own. */
export interface MlflowServerOptions {
  /** The interpreter; that of the environment with MLflow when left out. */
  readonly python?: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** The real MLflow server, in a folder of its own. */
export class MlflowServer {
  /** Where it listens, such as `http://127.0.0.1:5000`. */
  readonly uri: string;
  /** What it has: the database, and the artifacts. */
  readonly folder: string;
  readonly #process: ChildProcess;
  #output = "";

  private constructor(folder: string, port: number, { python, args = [], env = {} }: MlflowServerOptions) {
    this.folder = folder;
    this.uri = `http://127.0.0.1:${port}`;
    const interpreter = python ?? pythonOfEnvironment();
    const store = ["--backend-store-uri", `sqlite:///${join(folder, "mlflow.db")}`];
    const artifacts = ["--artifacts-destination", join(folder, "artifacts")];
    const address = ["--host", "127.0.0.1", "--port", String(port), "--workers", "1"];
    const own = pythonEnvironment();
    const path = { PATH: `${dirname(interpreter)}:${own.PATH}` };
    // Background jobs are seven more processes, and none of them does anything for what is tested.
    const jobs = { MLFLOW_SERVER_ENABLE_JOB_EXECUTION: "false" };
    // In a group of its own: what it starts ends with it.
    this.#process = spawn(interpreter, ["-m", "mlflow", "server", ...store, ...artifacts, ...address, ...args], {
      env: { ...own, ...jobs, ...path, ...env },
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on("data", (piece) => {
        this.#output = `${this.#output}${piece}`.slice(-20_000);
      });
    }
  }

  /**
   * Starts a server on a free port, and waits until it answers.
   *
   * @param options What it is started with; a function is given the folder of the server.
   * @throws {Error} With what it has printed, when it ends or does not answer within two minutes.
   */
  static async start(
    options: MlflowServerOptions | ((folder: string) => MlflowServerOptions) = {},
  ): Promise<MlflowServer> {
    const folder = mkdtempSync(join(tmpdir(), "tsfunc-mlflow-"));
    const server = new MlflowServer(
      folder,
      await freePort(),
      typeof options === "function" ? options(folder) : options,
    );
    const until = Date.now() + 120_000;
    while (!(await server.#isHealthy())) {
      if (server.#process.exitCode !== null || Date.now() > until) {
        await server.stop();
        throw new Error(`The MLflow server does not start:\n${server.#output}`);
      }
      await setTimeout(200);
    }
    return server;
  }

  /** Ends the server with all that it has started, and removes its folder. */
  async stop(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid !== undefined && exitCode === null && signalCode === null) {
      const ended = new Promise((resolve) => this.#process.once("exit", resolve));
      process.kill(-pid, "SIGTERM");
      await Promise.race([ended, setTimeout(5000).then(() => process.kill(-pid, "SIGKILL"))]);
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }

  async #isHealthy(): Promise<boolean> {
    const answer = await fetch(`${this.uri}/health`).catch(() => null);
    return answer?.status === 200;
  }
}
