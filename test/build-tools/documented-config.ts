import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../scripts/setup/workspace.mjs";

/** The configuration of a build tool. */
export interface Config {
  readonly file: string;
  readonly text: string;
}

/** The line that imports the plugin, and the place where it is used. */
const PLUGIN = /^(?:import tsfunc .*\n|const tsfunc = .*\n)|tsfunc\(\)(?:, )?/gm;

/**
 * The first block under a heading of `docs/builds.md`; its first line names the file.
 *
 * @throws {Error} When the page has no such heading, or no block under it.
 */
export function documentedConfig(heading: string): Config {
  const page = readFileSync(join(ROOT, "docs/builds.md"), "utf8");
  const section = page.split(/^#+ /m).find((one) => one.startsWith(`${heading}\n`));
  const [, file, text] = /^```[jt]s\n\/\/ (\S+)\n(.*?)^```$/ms.exec(section ?? "") ?? [];
  if (file === undefined || text === undefined) throw new Error(`docs/builds.md has no configuration of ${heading}.`);
  return { file, text };
}

/** The same configuration of a user who does not have the plugin. */
export function withoutPlugin({ file, text }: Config): Config {
  return { file, text: text.replace(PLUGIN, "") };
}
