import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../scripts/setup/python.mjs";

/** How often Linux counts in a second, as `/proc` has it. */
const TICKS = 100;
const STARTING_TIME = 120_000;

/** `mlflow models serve`, with the CPU time of its whole process group. */
export class MlflowServer implements AsyncDisposable {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /**
   * Starts it, and waits until it answers.
   *
   * @param model The path of the saved model.
   */
  static async start(model: string): Promise<MlflowServer> {
    const [python, port] = [pythonOfEnvironment(), await freePort()];
    const args = [
      "-m",
      "mlflow",
      "models",
      "serve",
      "-m",
      model,
      "-h",
      "127.0.0.1",
      "-p",
      String(port),
      "--env-manager",
      "local",
    ];
    const env = {
      ...process.env,
      PATH: `${dirname(python)}${delimiter}${process.env.PATH}`,
      MLFLOW_TRACKING_URI: "sqlite://",
    };
    const child = spawn(python, args, { detached: true, stdio: "ignore", env });
    const server = new MlflowServer(child, `http://127.0.0.1:${port}`);
    await server.#answers();
    return server;
  }

  /** The CPU time that all its processes have taken so far, in microseconds. */
  async cpu(): Promise<number> {
    const ticks = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ticksOf(name, this.#child.pid));
    return (ticks.reduce((sum, one) => sum + one, 0) / TICKS) * 1e6;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, "exit");
    if (this.#child.pid !== undefined) process.kill(-this.#child.pid, "SIGTERM");
    await ended;
  }

  async #answers(): Promise<void> {
    for (const until = performance.now() + STARTING_TIME; performance.now() < until; await setTimeout(500)) {
      const isThere = await fetch(`${this.url}/ping`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isThere) return;
    }
    throw new Error("mlflow models serve does not answer");
  }
}

/** User and system time of a process, with those of its ended children; zero where it is of another group. */
function ticksOf(pid: string, group: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")
      .map(Number);
    return fields[2] === group ? [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0) : 0;
  } catch {
    return 0;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
