import { parseArgs } from "node:util";
import { SUITES } from "./suites.mjs";

/** What `npm test -- --help` prints. */
export const HELP = `Installs, builds and runs every suite. The last line counts what passed, failed and was skipped.

  npm test                                    all suites
  npm test -- --only vitest,types             only these
  npm test -- --project runtime               only vitest, and of it only this project

Suites:
${SUITES.map(({ name, title }) => `  ${name.padEnd(10)}${title}`).join("\n")}

A suite whose tool does not start on this machine is skipped; with CI=true it fails.`;

/**
 * @typedef {object} Options
 * @property {boolean} help
 * @property {readonly import("./suite.mjs").Suite[]} suites
 * @property {readonly string[]} projects
 */

/**
 * Reads the arguments of `npm test`.
 *
 * @param {readonly string[]} args
 * @returns {Options}
 * @throws {Error} For an unknown argument or suite.
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: "boolean", short: "h", default: false },
      only: { type: "string", multiple: true, default: [] },
      project: { type: "string", multiple: true, default: [] },
    },
  });
  const { help, project: projects } = values;
  const chosen = values.only.flatMap((names) => names.split(","));
  const names = chosen.length === 0 && projects.length > 0 ? ["vitest"] : chosen;
  return { help, suites: suitesNamed(names), projects };
}

/** @param {readonly string[]} names */
function suitesNamed(names) {
  const unknown = names.filter((name) => SUITES.every((suite) => suite.name !== name));
  if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(", ")}; see npm test -- --help`);
  return names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
}
