import { execFile } from "node:child_process";

/** How a process ended. */
export interface Outcome {
  readonly ok: boolean;
  /** Standard output and standard error. */
  readonly output: string;
}

/**
 * Runs Node as a user would: nothing of the test run around it is in its environment.
 *
 * @param args The arguments, the script among them.
 * @param folder The working directory.
 */
export function runNode(args: readonly string[], folder: string): Promise<Outcome> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1", NODE_NO_WARNINGS: "1" };
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    );
  });
}
