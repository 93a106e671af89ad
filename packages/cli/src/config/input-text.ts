import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UsageError } from "../output/usage-error.ts";

/** What stands for standard input; on the command line it is `-`. */
export const STDIN = "stdin:";

/**
 * Takes `-` for standard input, where a parser of options would take it for one.
 *
 * @param args The command line.
 * @returns The same, with {@link STDIN} in its place.
 */
export function withStdin(args: readonly string[]): readonly string[] {
  return args.map((arg) => arg.replace(/^(--?[\w-]+=)?-$/, `$1${STDIN}`));
}

/**
 * Reads what a command is given.
 *
 * @param path A file; {@link STDIN} for standard input.
 * @returns Its text.
 * @throws {UsageError} When there is no such file.
 */
export async function inputText(path: string): Promise<string> {
  if (path === STDIN) return await text(process.stdin);
  return await readFile(path, "utf8").catch(() => {
    throw new UsageError(`No such file: \`${path}\`.`);
  });
}
