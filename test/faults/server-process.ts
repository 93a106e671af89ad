import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveModel } from "@tsfunc/mlflow";
import type { ServeOptions } from "@tsfunc/server";

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

/** A server in a process of its own, as it was built, with the model that tells what it was asked. */
export class ServerProcess {
  readonly url: string;
  /** The ids of the processes that predicted at the start. */
  readonly workers: readonly number[];
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, told: Pick<ServerProcess, "url" | "workers">) {
    this.#child = child;
    this.#folder = folder;
    this.url = told.url;
    this.workers = told.workers;
  }

  /**
   * Starts a server.
   *
   * @param options Settings of `serve`.
   */
  static async start(options: ServeOptions = {}): Promise<ServerProcess> {
    const folder = await mkdtemp(join(tmpdir(), "tsfunc-faults-"));
    const path = join(folder, "model");
    await saveModel({ path, model: fixture("task-model.ts"), onWarning: () => {} });
    const settings = JSON.stringify({ port: 0, logger: false, ...options });
    const child = fork(fixture("served.mjs"), [path, settings], { execArgv: [] });
    const [told] = await once(child, "message");
    return new ServerProcess(child, folder, told);
  }

  /** The port that it listens on. */
  get port(): number {
    return Number(new URL(this.url).port);
  }

  /** The most memory that the process has had so far, in bytes. */
  async peakMemory(): Promise<number> {
    this.#child.send("peak");
    const [{ peak }] = await once(this.#child, "message");
    return peak;
  }

  /**
   * Asks the model.
   *
   * @param id What it has to tell.
   * @param wait How long it takes, in milliseconds.
   */
  async ask(id: string, wait = 0): Promise<{ readonly status: number; readonly body: string }> {
    const answer = await fetch(`${this.url}/invocations`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs: [{ id, wait }] }),
    });
    return { status: answer.status, body: await answer.text() };
  }

  /** Sends a signal, and waits for the end. */
  async end(signal: NodeJS.Signals = "SIGTERM"): Promise<{ readonly code: number | null }> {
    const ended = once(this.#child, "exit");
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      this.#child.kill(signal);
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true });
    return { code: this.#child.exitCode };
  }
}
