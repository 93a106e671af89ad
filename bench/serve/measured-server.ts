import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** Our server in a process of its own, whose CPU time it tells itself. */
export class MeasuredServer implements AsyncDisposable {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  /**
   * Starts the process; its log goes nowhere, and is written all the same.
   *
   * @param model The path of the saved model.
   */
  static async start(model: string): Promise<MeasuredServer> {
    const child = fork(new URL("server.ts", import.meta.url), [model], {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      execArgv: ["--import", "@tsfunc/compiler-plugin/register"],
    });
    const [{ url }] = (await once(child, "message")) as [{ readonly url: string }];
    return new MeasuredServer(child, url);
  }

  /** The CPU time that the process has taken so far, in microseconds. */
  async cpu(): Promise<number> {
    this.#child.send("cpu");
    const [{ cpu }] = (await once(this.#child, "message")) as [{ readonly cpu: NodeJS.CpuUsage }];
    return cpu.user + cpu.system;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.disconnect();
    await ended;
  }
}
