import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { runCommand } from "./command.mjs";
import { doing, done } from "./progress.mjs";
import { ROOT } from "./workspace.mjs";

const FOLDER = join(ROOT, "test/interop/mlflow");

/** The environments by name: what the suites use, and the oldest and the newest MLflow whose server is supported. */
const REQUIREMENTS = {
  mlflow: join(FOLDER, "requirements.txt"),
  oldest: join(FOLDER, "requirements-oldest.txt"),
  newest: join(FOLDER, "requirements-newest.txt"),
};

/** Those whose requirements name everything, so that nothing else is installed. */
const WHOLE = new Set([REQUIREMENTS.newest]);

/** @typedef {keyof typeof REQUIREMENTS} EnvironmentName */

/** @type {readonly EnvironmentName[]} */
export const ENVIRONMENTS = ["mlflow", "oldest", "newest"];

const INTERPRETERS = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const PROBE = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

/** Nothing is compiled; of PySpark there are only sources, which hold Java archives and Python. */
const WHEELS = ["--only-binary", ":all:", "--no-binary", "pyspark"];

/**
 * Where a Python environment with MLflow is, or will be: its folder changes with the requirements.
 *
 * @param {EnvironmentName} [environment]
 * @returns {string} Absolute path of the interpreter.
 */
export function pythonOfEnvironment(environment = "mlflow") {
  const name = createHash("sha256").update(readFileSync(REQUIREMENTS[environment])).digest("hex").slice(0, 12);
  const folder = join(ROOT, ".cache/python", name);
  return process.platform === "win32" ? join(folder, "Scripts/python.exe") : join(folder, "bin/python");
}

/**
 * Whether a Python environment has been made whole.
 *
 * @param {EnvironmentName} [environment]
 * @returns {boolean}
 */
export function hasPythonEnvironment(environment = "mlflow") {
  return existsSync(stampOf(pythonOfEnvironment(environment)));
}

/**
 * Makes Python environments with the real MLflow, unless they are there already. What cannot be made is said, not thrown: the suites that
 * need it are skipped, or fail where CI is set.
 *
 * @param {readonly EnvironmentName[]} [environments]
 * @returns {Promise<void>}
 */
export async function preparePython(environments = ["mlflow"]) {
  for (const environment of environments) await prepare(environment);
}

/** @param {EnvironmentName} environment */
async function prepare(environment) {
  const requirements = relative(ROOT, REQUIREMENTS[environment]);
  if (hasPythonEnvironment(environment)) {
    doing(`Python: MLflow as ${requirements} says`);
    return;
  }
  doing(`Python: installing MLflow as ${requirements} says (the first time takes a minute or two)`);
  const since = Date.now();
  const problem = await makeEnvironment(pythonOfEnvironment(environment), REQUIREMENTS[environment]);
  if (problem === null) done("installed", since);
  else console.log(`  not installed: ${problem}`);
}

/**
 * @param {string} python
 * @param {string} requirements
 */
async function makeEnvironment(python, requirements) {
  const interpreter = await findInterpreter();
  if (interpreter === null) return "there is no Python 3.10 or later with venv on this machine";
  const folder = join(python, "../..");
  rmSync(folder, { recursive: true, force: true });
  const made = await runCommand(interpreter, ["-m", "venv", folder]);
  if (!made.ok) return made.output;
  const alone = WHOLE.has(requirements) ? ["--no-deps"] : [];
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...WHEELS, ...alone];
  const installed = await runCommand(python, [...install, "--requirement", requirements]);
  if (!installed.ok) return installed.output;
  writeFileSync(stampOf(python), "");
  return null;
}

async function findInterpreter() {
  for (const interpreter of INTERPRETERS) {
    const { ok } = await runCommand(interpreter, ["-c", PROBE]);
    if (ok) return interpreter;
  }
  return null;
}

/** @param {string} python */
function stampOf(python) {
  return join(python, "../../installed");
}
