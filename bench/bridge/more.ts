import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveModel } from "@tsfunc/mlflow";
import { hasPythonEnvironment, preparePython, pythonOfEnvironment } from "../../scripts/setup/python.mjs";
import type { Figure } from "../measure.ts";

/** Figures of each case, by its size. */
type Figures = Readonly<Record<"chat" | "frame", Readonly<Record<string, readonly Figure[]>>>>;

/** Models of both kinds in one Python process. */
async function figures(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-bridge-"));
  try {
    for (const name of ["chat", "trip"]) {
      const model = new URL(`${name}-model.ts`, import.meta.url);
      await saveModel({ path: join(folder, name === "chat" ? name : "trips"), model });
    }
    const script = fileURLToPath(new URL("measure.py", import.meta.url));
    return JSON.parse(execFileSync(pythonOfEnvironment(), [script, folder], { encoding: "utf8", cwd: folder }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(title: string, of: readonly Figure[]): void {
  console.log(`\nbridge: ${title}, CPU time of Python and Node together`);
  for (const { name, nanoseconds, ratio } of of) {
    const cost = (nanoseconds / 1000).toFixed(2).padStart(12);
    console.log(`  ${name.padEnd(26)} ${cost} µs a call  ${ratio.toFixed(3).padStart(7)} ×`);
  }
}

await preparePython();
if (process.platform === "linux" && hasPythonEnvironment()) {
  const { chat, frame } = await figures();
  for (const [count, of] of Object.entries(chat)) report(`${count} chat records`, of);
  for (const [rows, of] of Object.entries(frame)) report(`a frame of ${rows} rows × 4 numbers`, of);
} else {
  console.log("\nbridge: not measured: that takes Linux, and Python with MLflow");
}
