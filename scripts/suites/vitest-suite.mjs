import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../setup/command.mjs";
import { FAILED } from "./tally.mjs";

/**
 * @typedef {object} VitestReport What is read of vitest's JSON report.
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly { status: string, assertionResults: readonly unknown[] }[]} testResults One per file.
 */

/**
 * Runs the vitest projects, shows their progress and counts their tests.
 *
 * @param {import("./suite.mjs").SuiteOptions} options
 * @returns {Promise<import("./suite.mjs").SuiteOutcome>}
 */
export async function vitestSuite({ projects }) {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-vitest-"));
  const report = join(folder, "report.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { ok } = await runTool("vitest", ["run", ...reporters, ...projects.map((name) => `--project=${name}`)], {
    show: true,
  });
  const tally = existsSync(report) ? tallyOf(JSON.parse(readFileSync(report, "utf8")), ok) : FAILED;
  rmSync(folder, { recursive: true });
  return { tally, output: "" };
}

/**
 * Counts the tests of a report. A file that did not load counts as one failed test, and so does a run that failed without a failed test,
 * by an unhandled error for instance.
 *
 * @param {VitestReport} report
 * @param {boolean} ok Whether vitest exited with 0.
 * @returns {import("./tally.mjs").Tally}
 */
export function tallyOf(report, ok) {
  const notLoaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = report.numFailedTests + notLoaded.length;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
