import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Python } from "../python/python.ts";

/** Variables that say where things are; each test file has its own. */
const VARIABLES = ["MLFLOW_TRACKING_URI", "MLFLOW_REGISTRY_URI", "TSFUNC_CACHE_DIR"] as const;

/** A folder for the models, the cache and the Python process of one test file. */
export class TrackedFolder {
  readonly folder: string;
  readonly python: Python;
  readonly #before: readonly (readonly [string, string | undefined])[];

  private constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder;
    this.python = new Python(folder, new URL("fluent_prober.py", import.meta.url), env);
    this.#before = VARIABLES.map((name) => [name, process.env[name]]);
    process.env.TSFUNC_CACHE_DIR = join(folder, "cache");
  }

  /**
   * Makes one.
   *
   * @param env What Python is told besides.
   */
  static async create(env: NodeJS.ProcessEnv = {}): Promise<TrackedFolder> {
    return new TrackedFolder(await mkdtemp(join(tmpdir(), "tsfunc-tracked-")), env);
  }

  /** Ends what was started, and removes the folder. */
  async remove(): Promise<void> {
    this.python.end();
    for (const [name, value] of this.#before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A model of the suite beside. */
export function modelFile(name: string): string {
  return fileURLToPath(new URL(`../python/fixtures/${name}`, import.meta.url));
}
