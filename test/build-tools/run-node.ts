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
 * @param node The path of another Node than the one that runs the tests.
 */
export function runNode(args: readonly string[], folder: string, node: string = process.execPath): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(node, [...args], { cwd: folder, env: environment() }, (error, stdout, stderr) =>
      resolve({ ok: error === null, output: stdout + stderr }),
    );
  });
}

/** Nothing of the test run around it. */
export function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1", NODE_NO_WARNINGS: "1" };
}
