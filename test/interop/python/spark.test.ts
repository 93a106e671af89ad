import { execFile, execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { hasMlflow, pythonEnvironment } from "./python.ts";
import { SavedModels } from "./saved-models.ts";

const ROWS = 100_000;

describe.skipIf(!hasMlflow() || !hasJava())("mlflow.pyfunc.spark_udf", () => {
  test("gives what the model gives in one process, with one Node process for each worker of Spark", async () => {
    const models = await SavedModels.save("score-model.ts", "words-model.ts");
    const pids = models.path("pids");
    const script = fileURLToPath(new URL("spark_prober.py", import.meta.url));
    const args = [script, models.path("score-model.ts"), models.path("words-model.ts"), String(ROWS), pids];
    const options = { env: { ...pythonEnvironment(), NO_PROXY: "*" }, cwd: models.folder, timeout: 200_000 };
    const { stdout } = await promisify(execFile)(pythonOfEnvironment(), args, options);
    expect(JSON.parse(stdout)).toEqual({ rows: ROWS, equal: true, texts: ["A", "BC"], error: true });
    const started = (await readFile(pids, "utf8")).trim().split("\n");
    const workers = new Set(started.map((line) => line.split(" ")[0]));
    expect(started.length).toBe(workers.size);
    expect(workers.size).toBeLessThanOrEqual(2);
    await models.remove();
  });
});

/** Says it in one line where there is none, and throws where CI is set. */
function hasJava(): boolean {
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    if (process.env.CI === "true") throw new Error("Spark needs Java 17, and there is none.");
    console.warn("Skipped: Spark needs Java 17, and there is none.");
    return false;
  }
}
