import { runTool } from "../setup/command.mjs";
import { FAILED, PASSED } from "./tally.mjs";

/**
 * Runs a tool that either is content or is not.
 *
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Promise<import("./suite.mjs").SuiteOutcome>}
 */
export async function toolSuite(tool, args) {
  return outcomeOf(await runTool(tool, args));
}

/**
 * Counts a command as one test.
 *
 * @param {import("../setup/command.mjs").Outcome} outcome
 * @returns {import("./suite.mjs").SuiteOutcome}
 */
export function outcomeOf({ ok, output }) {
  return { tally: ok ? PASSED : FAILED, output };
}
