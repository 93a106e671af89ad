import { existsSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { runCommand } from "../setup/command.mjs";
import { hasPythonEnvironment, pythonOfEnvironment } from "../setup/python.mjs";
import { ROOT } from "../setup/workspace.mjs";

/** Finds the package without importing it, which would take seconds. */
const PROBE = "import importlib.util, sys; sys.exit(importlib.util.find_spec('mlflow') is None)";

/** Where an example puts its model; git ignores it. */
const MODEL = ".tsfunc/model";

/**
 * Prints how Python loads what the examples have saved, where there is a Python with MLflow.
 *
 * @param {readonly string[]} examples Absolute paths of their folders.
 * @returns {Promise<void>}
 */
export async function printPythonCommands(examples) {
  const models = examples.map((folder) => join(folder, MODEL)).filter((path) => existsSync(join(path, "MLmodel")));
  const python = models.length === 0 ? null : await pythonWithMlflow();
  if (python === null) return;
  console.log("\nMLflow is on this machine. In Python the saved models predict, too:\n");
  for (const model of models) console.log(`  ${commandOf(python, fromRoot(model))}`);
}

/**
 * The command that loads a model and predicts with its input example.
 *
 * @param {string} python
 * @param {string} model Path of the folder of the model.
 * @returns {string}
 */
export function commandOf(python, model) {
  const code = `import mlflow; model = mlflow.pyfunc.load_model('${model}'); print(model.predict(model.input_example))`;
  return `${python} -c "${code}"`;
}

/** The environment of the suites, or what the path has; null where none of them has MLflow. */
async function pythonWithMlflow() {
  if (hasPythonEnvironment()) return fromRoot(pythonOfEnvironment());
  for (const python of ["python3", "python"]) {
    if ((await runCommand(python, ["-c", PROBE])).ok) return python;
  }
  return null;
}

/** @param {string} path */
function fromRoot(path) {
  return relative(ROOT, path).split(sep).join("/");
}
