import { existsSync } from "node:fs";
import { UsageError } from "../output/usage-error.ts";

/**
 * The tsconfig.json that `--project` names.
 *
 * @param value The option's value.
 * @throws {UsageError} When there is no such file.
 */
export function projectOption(value: unknown): { readonly tsconfig?: string } {
  if (value === undefined) return {};
  const tsconfig = String(value);
  if (!existsSync(tsconfig)) throw new UsageError(`No such file: \`${tsconfig}\`, which \`--project\` names.`);
  return { tsconfig };
}

/**
 * The paths of the command line.
 *
 * @param paths Files and folders.
 * @throws {UsageError} When one does not exist.
 */
export function existingPaths(paths: readonly string[]): readonly string[] {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`No such file or folder: \`${missing}\`.`);
  return paths;
}
