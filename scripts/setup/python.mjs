import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./command.mjs";
import { doing, done } from "./progress.mjs";
import { ROOT } from "./workspace.mjs";

const REQUIREMENTS = join(ROOT, "test/interop/mlflow/requirements.txt");
const INTERPRETERS = ["python3", "python3.13", "python3.12", "python3.11", "python3.10", "python"];
const PROBE = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

/** Nothing is compiled; of PySpark there are only sources, which hold Java archives and Python. */
const WHEELS = ["--only-binary", ":all:", "--no-binary", "pyspark"];

/**
 * Where the Python environment with MLflow is, or will be: its name changes with the requirements.
 *
 * @returns {string} Absolute path of the interpreter.
 */
export function pythonOfEnvironment() {
  const name = createHash("sha256").update(readFileSync(REQUIREMENTS)).digest("hex").slice(0, 12);
  const folder = join(ROOT, ".cache/python", name);
  return process.platform === "win32" ? join(folder, "Scripts/python.exe") : join(folder, "bin/python");
}

/**
 * Whether the Python environment has been made whole.
 *
 * @returns {boolean}
 */
export function hasPythonEnvironment() {
  return existsSync(stampOf(pythonOfEnvironment()));
}

/**
 * Makes the Python environment with the real MLflow, unless it is there already. What cannot be made is said, not thrown: the suites that
 * need it are skipped, or fail where CI is set.
 *
 * @returns {Promise<void>}
 */
export async function preparePython() {
  if (hasPythonEnvironment()) {
    doing("Python: MLflow as test/interop/mlflow/requirements.txt says");
    return;
  }
  doing("Python: installing MLflow (the first time takes a minute or two)");
  const since = Date.now();
  const problem = await makeEnvironment(pythonOfEnvironment());
  if (problem === null) done("installed", since);
  else console.log(`  not installed: ${problem}`);
}

/** @param {string} python */
async function makeEnvironment(python) {
  const interpreter = await findInterpreter();
  if (interpreter === null) return "there is no Python 3.10 or later with venv on this machine";
  const folder = join(python, "../..");
  rmSync(folder, { recursive: true, force: true });
  const made = await runCommand(interpreter, ["-m", "venv", folder]);
  if (!made.ok) return made.output;
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...WHEELS];
  const installed = await runCommand(python, [...install, "--requirement", REQUIREMENTS]);
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
