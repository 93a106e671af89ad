import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { freePort } from "../server/free-port.ts";

const { resolve } = createRequire(import.meta.url);

/** The key that every Azurite has; it is no secret. */
export const AZURITE_KEY = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

/** Azure Blob Storage, by Azurite. */
export class Azurite {
  readonly folder: string;
  /** Where it listens. */
  readonly url: string;
  readonly #process: ChildProcess;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.url = `http://127.0.0.1:${port}`;
    const args = ["--blobHost", "127.0.0.1", "--blobPort", String(port), "--location", folder, "--silent"];
    // The package of our tests has no newer version of the API than the one that asks.
    const script = resolve("azurite/dist/src/blob/main.js");
    const all = [script, ...args, "--skipApiVersionCheck", "--disableTelemetry"];
    this.#process = spawn(process.execPath, all, { stdio: "ignore" });
  }

  /** Starts it on a free port, and waits until it answers. */
  static async start(): Promise<Azurite> {
    const folder = await mkdtemp(join(tmpdir(), "tsfunc-azurite-"));
    const server = new Azurite(folder, await freePort());
    for (const until = Date.now() + 60_000; ; ) {
      if ((await fetch(server.url).catch(() => null)) !== null) return server;
      if (server.#process.exitCode !== null || Date.now() > until) throw new Error("Azurite does not start.");
      await setTimeout(100);
    }
  }

  /**
   * What programs need to reach it.
   *
   * @param at Its address; another one where something stands in front of it.
   */
  connectionString(at: string = this.url): string {
    const account = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1";
    return `${account};AccountKey=${AZURITE_KEY};BlobEndpoint=${at}/devstoreaccount1;`;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    this.#process.kill("SIGKILL");
    await rm(this.folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
