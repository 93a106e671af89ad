import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";
import { freePort } from "./free-port.ts";

/** How long a server may take to start, in milliseconds. */
const PATIENCE = 180_000;

/** Settings of a {@link MlflowServer}. */
export interface MlflowServerOptions {
  /** Further arguments of `mlflow server`. */
  readonly args?: readonly string[];
  /** Further environment variables. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A real MLflow tracking server on a fresh SQLite database. */
export class MlflowServer {
  /** Such as `http://127.0.0.1:4711`. */
  readonly uri: string;
  /** Holds the database, the artifacts and the log. */
  readonly folder: string;
  readonly #process: ChildProcess;

  private constructor(uri: string, folder: string, process: ChildProcess) {
    this.uri = uri;
    this.folder = folder;
    this.#process = process;
  }

  /** Starts a server, and waits until it answers. */
  static async start({ args = [], env = {} }: MlflowServerOptions = {}): Promise<MlflowServer> {
    const folder = await mkdtemp(join(tmpdir(), "tsfunc-server-"));
    const port = String(await freePort());
    const stores = [
      "--backend-store-uri",
      `sqlite:///${folder}/mlflow.db`,
      "--artifacts-destination",
      `${folder}/files`,
    ];
    const address = ["--host", "127.0.0.1", "--port", port, "--workers", "1"];
    const mlflow = join(dirname(pythonOfEnvironment()), "mlflow");
    const log = await open(join(folder, "server.log"), "a");
    // In a group of its own: what it starts ends with it.
    const process = spawn(mlflow, ["server", ...stores, ...address, ...args], {
      env: { ...pythonEnvironment(), ...env },
      cwd: folder,
      stdio: ["ignore", log.fd, log.fd],
      detached: true,
    });
    await log.close();
    const server = new MlflowServer(`http://127.0.0.1:${port}`, folder, process);
    await server.#untilHealthy();
    return server;
  }

  /** Ends the server and what it started, and removes its files. */
  async stop(): Promise<void> {
    this.#end();
    while (this.#process.exitCode === null && this.#process.signalCode === null) await setTimeout(50);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** What it has said so far. */
  async log(): Promise<string> {
    return await readFile(join(this.folder, "server.log"), "utf8").catch(() => "");
  }

  #end(): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(-pid, "SIGTERM");
    } catch {
      // It has ended already.
    }
  }

  async #untilHealthy(): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!(await isHealthy(this.uri))) {
      if (this.#process.exitCode === null && Date.now() < end) {
        await setTimeout(250);
        continue;
      }
      const said = await this.log();
      await this.stop();
      throw new Error(`The MLflow server did not start:\n${said.slice(-2000)}`);
    }
  }
}

async function isHealthy(uri: string): Promise<boolean> {
  const answer = await fetch(`${uri}/health`).catch(() => null);
  return answer?.ok === true;
}
