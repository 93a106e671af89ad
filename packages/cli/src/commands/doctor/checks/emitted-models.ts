import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasTypes } from "./has-types.ts";

/** Where builds write to, unless they are told something else. */
const OUTPUTS = ["dist", "build", "out", "lib"];

/** A model of the sources. */
export interface FoundModel {
  readonly file: string;
  readonly name: string;
}

/** What a build has written. */
export interface EmittedModels {
  /** Its folder; null where there is none. */
  readonly output: string | null;
  /** How many of its files know of models. */
  readonly scripts: number;
  /** The models whose types it has. */
  readonly found: readonly FoundModel[];
}

/**
 * Looks for the types of models in what a build has written.
 *
 * @param folder The folder of the project.
 * @param models The models.
 */
export async function emittedModels(folder: string, models: readonly FoundModel[]): Promise<EmittedModels> {
  for (const output of OUTPUTS) {
    const texts = await scriptsIn(join(folder, output));
    if (texts.length === 0) continue;
    const found = models.filter(({ name }) => texts.some((text) => hasTypes(text, name)));
    return { output, scripts: texts.filter((text) => text.includes("pyfunc")).length, found };
  }
  return { output: null, scripts: 0, found: [] };
}

async function scriptsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const scripts = names.filter((name) => /\.[cm]?js$/.test(name) && !name.includes("node_modules"));
  return await Promise.all(scripts.map((name) => readFile(join(folder, name), "utf8")));
}
