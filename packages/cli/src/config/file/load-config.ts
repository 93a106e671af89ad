import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../../output/usage-error.ts";

const NAMES = ["ts", "mts", "js", "mjs", "json"].map((extension) => `tsfunc.config.${extension}`);

/**
 * Finds the configuration of a folder.
 *
 * @param folder The folder; those above it do not count.
 * @returns Its path; undefined where there is none.
 * @throws {UsageError} When there are several.
 */
export function findConfig(folder: string): string | undefined {
  const found = NAMES.filter((name) => existsSync(join(folder, name)));
  if (found.length > 1) throw new UsageError(`Which configuration? There are ${found.join(" and ")}: keep one.`);
  return found[0] === undefined ? undefined : join(folder, found[0]);
}

/**
 * Loads a configuration. TypeScript is compiled on the way, in any version of Node.
 *
 * @param file Its path.
 * @returns Its default export, or what the JSON says; not checked.
 * @throws {UsageError} When it cannot be read or evaluated, or exports nothing.
 */
export async function loadConfig(file: string): Promise<unknown> {
  const path = resolve(file);
  if (!existsSync(path)) throw new UsageError(`No such file: \`${file}\`, which \`--config\` names.`);
  const exported = await evaluate(path).catch((error: unknown) => {
    throw new UsageError(`${file} cannot be loaded: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (exported !== undefined) return exported;
  throw new UsageError(`${file} has no default export: \`export default defineConfig({ … })\`.`);
}

async function evaluate(path: string): Promise<unknown> {
  const extension = extname(path);
  if (extension === ".json") return JSON.parse(await readFile(path, "utf8"));
  const module = /ts$/.test(extension) ? await compiled(path) : await import(pathToFileURL(path).href);
  return (module as { readonly default?: unknown }).default;
}

async function compiled(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  return await createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path);
}
