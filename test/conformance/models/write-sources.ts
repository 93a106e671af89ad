import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const CACHE = fileURLToPath(new URL("../.cache/", import.meta.url));

const TSCONFIG = {
  extends: "../../../../tsconfig.base.json",
  compilerOptions: { types: ["node"], noUnusedLocals: false, noUnusedParameters: false },
  include: ["*.ts"],
};

/** Sources as files of one project. */
export interface WrittenSources {
  readonly tsconfig: string;
  /** The absolute path of each source, in the order of the sources. */
  readonly files: readonly string[];
}

/**
 * Writes sources into a folder that git ignores and from which `@tsfunc/runtime` resolves.
 *
 * @param folder The name of the folder; what it held before is removed.
 * @param sources Modules in TypeScript.
 * @returns Where they are.
 */
export function writeSources(folder: string, sources: readonly string[]): WrittenSources {
  const directory = join(CACHE, folder);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  const tsconfig = join(directory, "tsconfig.json");
  writeFileSync(tsconfig, JSON.stringify(TSCONFIG));
  const files = sources.map((_, at) => join(directory, `${at}.ts`));
  for (const [at, file] of files.entries()) writeFileSync(file, sources[at] ?? "");
  return { tsconfig, files };
}
