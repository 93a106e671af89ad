import { basename } from "node:path";
import { buildPackages } from "../setup/build.mjs";
import { runCommand } from "../setup/command.mjs";
import { installDependencies } from "../setup/install.mjs";
import { done } from "../setup/progress.mjs";
import { manifestOf, packagesUnder } from "../setup/workspace.mjs";
import { printPythonCommands } from "./load-in-python.mjs";

/** The examples that are shown before all others. */
const FIRST = ["chat", "movies"];

/**
 * Installs, builds and runs the examples one after the other. Each of them asserts what it prints; most of
 * them save a model, load it and predict with it.
 *
 * @returns {Promise<number>} The exit code.
 */
export async function runExamples() {
  try {
    await installDependencies();
    await buildPackages();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
  const examples = inOrder(
    packagesUnder("examples").filter((folder) => manifestOf(folder).scripts?.start !== undefined),
  );
  /** @type {string[]} */
  const failed = [];
  for (const folder of examples) if (!(await runExample(folder))) failed.push(folder);
  await printPythonCommands(examples.filter((folder) => !failed.includes(folder)));
  return report(
    examples.length,
    failed.map((folder) => basename(folder)),
  );
}

/**
 * @param {readonly string[]} folders By name.
 * @returns {string[]}
 */
export function inOrder(folders) {
  const first = FIRST.flatMap((name) => folders.filter((folder) => basename(folder) === name));
  return [...first, ...folders.filter((folder) => !first.includes(folder))];
}

/** @param {string} folder */
async function runExample(folder) {
  const name = `examples/${basename(folder)}`;
  console.log(`\n${`── ${name} `.padEnd(100, "─")}\n`);
  const since = Date.now();
  const { ok } = await runCommand("npm", ["run", "--silent", "start"], { cwd: folder, show: true });
  done(`${name} ${ok ? "ran" : "FAILED"}`, since);
  return ok;
}

/**
 * @param {number} count
 * @param {readonly string[]} failed
 */
function report(count, failed) {
  const failures = failed.length === 0 ? "all of them did what they assert" : `failed: ${failed.join(", ")}`;
  console.log(`\n${count} examples ran; ${count === 0 ? "there should be some" : failures}.`);
  return count > 0 && failed.length === 0 ? 0 : 1;
}
