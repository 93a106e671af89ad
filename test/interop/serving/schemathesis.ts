import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "../python/python.ts";

/** What a run has come to. */
export interface SchemathesisRun {
  readonly ok: boolean;
  /** What it printed. */
  readonly report: string;
  /** How many requests it made. */
  readonly generated: number;
}

/**
 * Runs schemathesis against a server: all phases, and all checks but one. That whatever fits the schema of a request is accepted cannot be asked
 * for, because JSON Schema has no words for some of what is refused, such as dates finer than a millisecond.
 *
 * @param url The OpenAPI document.
 * @param examples How many examples each operation gets at most.
 * @param seed Where its random values come from.
 * @param folder Where it may write.
 */
export function runSchemathesis(url: string, examples: number, seed: number, folder: string): Promise<SchemathesisRun> {
  const program = join(dirname(pythonOfEnvironment()), "schemathesis");
  const phases = ["--phases", "examples,coverage,fuzzing,stateful"];
  const args = ["--no-color", "run", url, "--max-examples", String(examples), "--seed", String(seed), ...phases];
  const options = { env: pythonEnvironment(), cwd: folder, maxBuffer: 2 ** 26 };
  return new Promise((resolve) => {
    execFile(
      program,
      [...args, "--exclude-checks", "positive_data_acceptance", "--continue-on-failure"],
      options,
      (error, stdout, stderr) => {
        const generated = Number(/(\d+) generated/.exec(stdout)?.[1] ?? 0);
        resolve({ ok: error === null, report: `${stdout}\n${stderr}`, generated });
      },
    );
  });
}
