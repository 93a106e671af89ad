import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type SaveModelOptions, saveModel } from "@tsfunc/mlflow";
import { createServer } from "./create-server.ts";
import type { ServerOptions } from "./server-options.ts";

type Server = ReturnType<typeof createServer>;

/** The models of one test file, and their servers. */
export class ServedModels {
  readonly #folder: string;
  readonly #servers: Server[] = [];
  #count = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes a folder for the models. */
  static async create(): Promise<ServedModels> {
    return new ServedModels(await mkdtemp(join(tmpdir(), "tsfunc-served-")));
  }

  /**
   * Saves a model of `fixtures/`.
   *
   * @param model The name of its file.
   * @param options What differs.
   */
  async save(model: string, options: Partial<SaveModelOptions> = {}): Promise<string> {
    const path = join(this.#folder, `model-${++this.#count}`);
    await saveModel({ path, model: new URL(`fixtures/${model}`, import.meta.url), onWarning: () => {}, ...options });
    return path;
  }

  /**
   * Serves a saved model; it does not listen yet.
   *
   * @param path Where the model is.
   * @param options Settings.
   */
  serve(path: string, options: ServerOptions = {}): Server {
    const server = createServer(path, { logger: false, ...options });
    this.#servers.push(server);
    return server;
  }

  /** Ends the servers and removes the models. */
  async remove(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()));
    await rm(this.#folder, { recursive: true, force: true });
  }
}
