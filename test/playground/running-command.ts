import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const TSFUNC = fileURLToPath(new URL("../../packages/cli/dist/bin.js", import.meta.url));

/** A command that serves a page until it is stopped. */
export class RunningCommand {
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(url: string, process: ChildProcess) {
    this.url = url;
    this.#process = process;
  }

  /**
   * Starts a command.
   *
   * @param args Its arguments.
   * @param env What is in its environment besides.
   * @returns The command, once it has said its address.
   */
  static async start(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<RunningCommand> {
    const child = spawn(process.execPath, [TSFUNC, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...env },
    });
    const said: string[] = [];
    for await (const line of createInterface({ input: child.stderr })) {
      said.push(line);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url === undefined) continue;
      child.stderr.resume();
      return new RunningCommand(`${url}/`, child);
    }
    throw new Error(`tsfunc ${args.join(" ")} says no address:\n${said.join("\n")}`);
  }

  /** Ends it. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    this.#process.kill();
    await once(this.#process, "exit");
  }
}
