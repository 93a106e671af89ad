import { spawn } from "node:child_process";
import { join } from "node:path";
import { manifestOf, ROOT } from "./workspace.mjs";

/**
 * @typedef {object} Outcome How a command ended.
 * @property {boolean} ok Whether it exited with 0.
 * @property {string} output What it printed; empty when it was shown while running.
 */

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] By default the root of the workspace.
 * @property {boolean} [show] Lets the command print as it runs, instead of collecting its output.
 */

const ON_WINDOWS = process.platform === "win32";

/**
 * Runs a command of the system's PATH to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<Outcome>} Never rejects: a command that cannot be started has failed.
 */
export function runCommand(command, args, { cwd = ROOT, show = false } = {}) {
  return new Promise((resolve) => {
    const shell = ON_WINDOWS && command !== process.execPath;
    const child = spawn(command, args, {
      cwd,
      shell,
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ ok: false, output: `${command}: ${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/**
 * Runs a tool from the workspace's dependencies, without a package manager in between.
 *
 * @param {string} tool The package's name.
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function runTool(tool, args, options) {
  const folder = join(ROOT, "node_modules", tool);
  const { bin = {} } = manifestOf(folder);
  const file = typeof bin === "string" ? bin : (bin[BINARIES[tool] ?? tool] ?? "");
  return runCommand(process.execPath, [join(folder, file), ...args], options);
}

/**
 * The binaries that are not called as their package is.
 *
 * @type {Readonly<Record<string, string>>}
 */
const BINARIES = { "@biomejs/biome": "biome", "@arethetypeswrong/cli": "attw", typescript: "tsc" };
