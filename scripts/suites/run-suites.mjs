import { buildPackages } from "../setup/build.mjs";
import { runTool } from "../setup/command.mjs";
import { installDependencies } from "../setup/install.mjs";
import { doing, done } from "../setup/progress.mjs";
import { HELP, readOptions } from "./options.mjs";
import { closingLine, FAILED, SKIPPED, sum } from "./tally.mjs";

/**
 * Installs, builds and runs the chosen suites, then prints the closing line.
 *
 * @param {readonly string[]} args
 * @returns {Promise<number>} The exit code.
 */
export async function runSuites(args) {
  const options = optionsOf(args);
  if (options === null) return 2;
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const tally = await tallyOfAll(options);
  console.log(`\n${closingLine(tally)}`);
  return tally.failed > 0 ? 1 : 0;
}

/** @param {readonly string[]} args */
function optionsOf(args) {
  try {
    return readOptions(args);
  } catch (error) {
    console.error(messageOf(error));
    return null;
  }
}

/** @param {import("./options.mjs").Options} options */
async function tallyOfAll({ suites, projects }) {
  try {
    await installDependencies();
    await buildPackages();
  } catch (error) {
    console.log(`\n${messageOf(error)}`);
    return FAILED;
  }
  const tallies = [];
  for (const [index, suite] of suites.entries()) {
    doing(`[${index + 1}/${suites.length}] ${suite.name}: ${suite.title}`);
    tallies.push(await runSuite(suite, projects));
  }
  return sum(tallies);
}

/**
 * @param {import("./suite.mjs").Suite} suite
 * @param {readonly string[]} projects
 */
async function runSuite(suite, projects) {
  const since = Date.now();
  const { tally, output } = await outcomeOfSuite(suite, projects);
  if (tally.failed === 0) {
    done("passed", since);
    return tally;
  }
  if (await cannotRun(suite)) return withoutTool(suite);
  if (output !== "") console.log(output);
  done("FAILED", since);
  return tally;
}

/**
 * @param {import("./suite.mjs").Suite} suite
 * @param {readonly string[]} projects
 * @returns {Promise<import("./suite.mjs").SuiteOutcome>}
 */
async function outcomeOfSuite(suite, projects) {
  try {
    return await suite.run({ projects });
  } catch (error) {
    return { tally: FAILED, output: messageOf(error) };
  }
}

/** @param {import("./suite.mjs").Suite} suite */
async function cannotRun({ tool }) {
  return !(await runTool(tool, ["--version"])).ok;
}

/** @param {import("./suite.mjs").Suite} suite */
function withoutTool({ tool }) {
  const inCi = process.env.CI === "true";
  console.log(`  ${inCi ? "FAILED" : "skipped"}: ${tool} does not start on this machine`);
  return inCi ? FAILED : SKIPPED;
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
