import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { environment } from "./run-node.ts";

/** A process of Node that goes on until it is stopped, such as a build tool that watches files. */
export class RunningNode {
  readonly #child: ChildProcess;
  #output = "";

  /**
   * @param args The arguments, the script among them.
   * @param folder The working directory.
   */
  constructor(args: readonly string[], folder: string) {
    // Some tools end when their standard input does.
    this.#child = spawn(process.execPath, [...args], {
      cwd: folder,
      env: environment(),
      stdio: ["pipe", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
      });
    }
  }

  /** Standard output and standard error, so far. */
  get output(): string {
    return this.#output;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}
