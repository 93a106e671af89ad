import { runCommand } from "./command.mjs";
import { manifestOf, ROOT } from "./workspace.mjs";

/**
 * Runs the pnpm that the workspace is pinned to. It comes through npx, so nothing but Node and npm has to be there.
 *
 * @param {readonly string[]} args
 * @param {import("./command.mjs").CommandOptions} [options]
 * @returns {Promise<import("./command.mjs").Outcome>}
 */
export function pnpm(args, options) {
  const { packageManager } = manifestOf(ROOT);
  if (packageManager === undefined) throw new Error("package.json pins no package manager.");
  return runCommand("npx", ["--yes", packageManager, ...args], options);
}
