import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";
import { freePort } from "../server/free-port.ts";

/** A store that speaks the language of S3, by moto. */
export class MotoServer {
  /** Where it listens. */
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`;
    const args = ["-m", "moto.server", "--host", "127.0.0.1", "--port", String(port)];
    this.#process = spawn(pythonOfEnvironment(), args, { env: pythonEnvironment(), stdio: "ignore" });
  }

  /** Starts it on a free port, and waits until it answers. */
  static async start(): Promise<MotoServer> {
    const server = new MotoServer(await freePort());
    for (const until = Date.now() + 60_000; ; ) {
      if ((await fetch(`${server.url}/moto-api/`).catch(() => null))?.ok) return server;
      if (server.#process.exitCode !== null || Date.now() > until) throw new Error("moto does not start.");
      await setTimeout(100);
    }
  }

  /** What programs need to reach it. */
  get env(): NodeJS.ProcessEnv {
    return {
      MLFLOW_S3_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "moto-takes-any-secret",
      AWS_DEFAULT_REGION: "us-east-1",
    };
  }

  /** Makes a bucket. */
  async makeBucket(name: string): Promise<void> {
    const { ok, status } = await fetch(`${this.url}/${name}`, { method: "PUT" });
    if (!ok) throw new Error(`moto makes no bucket: ${status}`);
  }

  /** Ends it. */
  stop(): void {
    this.#process.kill("SIGKILL");
  }
}
