import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../output/usage-error.ts";

/** Where a command that makes a text puts it. */
export interface OutputOptions {
  /** The file; without one, standard output. */
  readonly file: string | undefined;
  /** Whether the file is only compared. */
  readonly check: boolean;
  readonly json: boolean;
}

/**
 * Reads `--output`, `--check` and `--json`.
 *
 * @param options The values of all options.
 * @throws {UsageError} When there is no file to check.
 */
export function outputOptions(options: Readonly<Record<string, unknown>>): OutputOptions {
  const [check, json] = [options.check === true, options.json === true];
  const file = options.output === undefined ? undefined : String(options.output);
  if (check && file === undefined) throw new UsageError("`--check` needs `--output <file>`: the file to compare with.");
  return { file, check, json };
}

/**
 * Puts a text where it belongs. A file that has it already is not touched.
 *
 * @param text The text, with a newline at its end.
 * @param options Where it belongs.
 * @param terminal Where it goes to without a file.
 * @returns 1 when the file is only compared, and has another text.
 */
export async function deliver(text: string, options: OutputOptions, terminal: Terminal): Promise<0 | 1> {
  const { file, json } = options;
  if (file === undefined) {
    if (json) terminal.printJson({ text });
    else terminal.print(text.trimEnd());
    return 0;
  }
  const state = await stateOf(file, text, options.check);
  if (state === "written") {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  if (json) terminal.printJson({ file, state });
  else terminal.say(`${file}: ${state === "stale" ? "not up to date" : state}.`);
  return state === "stale" ? 1 : 0;
}

async function stateOf(file: string, text: string, check: boolean): Promise<"unchanged" | "stale" | "written"> {
  const found = await readFile(file, "utf8").catch(() => undefined);
  if (found === text) return "unchanged";
  return check ? "stale" : "written";
}
