import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { hasPythonEnvironment, preparePython, pythonOfEnvironment } from "../../scripts/setup/python.mjs";
import { measure } from "../measure.ts";
import { cases } from "./cases.ts";

/** Bytes of one call at two sizes: they do not grow with the rows. */
function reportMemory(): void {
  const file = fileURLToPath(new URL("memory.ts", import.meta.url));
  const args = ["--expose-gc", "--import", "@tsfunc/compiler-plugin/register", file];
  const figures = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  console.log("\ncolumns: memory of a call, 9 typed columns of exact types");
  for (const { rows, allocated, kept } of figures) {
    console.log(`  ${String(rows).padStart(9)} rows  ${allocated} bytes allocated, ${kept} bytes kept`);
  }
}

/** The same frame in MLflow, in the same run. */
async function reportMlflow(): Promise<void> {
  await preparePython();
  console.log("\ncolumns: a frame of 100 rows × 600 typed columns, beside MLflow's");
  if (!hasPythonEnvironment()) {
    console.log("  not measured: there is no Python with MLflow");
    return;
  }
  const script = fileURLToPath(new URL("mlflow_frame.py", import.meta.url));
  const theirs = Number(execFileSync(pythonOfEnvironment(), [script], { encoding: "utf8" }));
  const figures = measure(cases["a frame of 100 rows × 600 typed columns"]?.() ?? []);
  const ours = figures.find(({ name }) => name === "tsfunc")?.nanoseconds ?? Number.NaN;
  console.log(
    `  tsfunc ${(ours / 1000).toFixed(2)} µs, MLflow ${(theirs / 1000).toFixed(2)} µs: ${(theirs / ours).toFixed(0)} ×`,
  );
}

reportMemory();
await reportMlflow();
