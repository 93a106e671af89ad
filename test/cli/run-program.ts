import { spawn } from "node:child_process";

/** How a process ended, and what it wrote. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a program runs, and with what. */
export interface Surroundings {
  readonly folder: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Its standard input. */
  readonly input?: string;
}

/** Runs a program as a user would: nothing of the test run around it is in its environment. */
export function runProgram(program: string, args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const { folder, env = {}, input = "" } = surroundings;
  const base = { PATH: process.env.PATH, HOME: process.env.HOME, NODE_NO_WARNINGS: "1" };
  const child = spawn(program, [...args], { cwd: folder, env: { ...base, ...env } });
  child.stdin.on("error", () => {}).end(input);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, stdout: stdout(), stderr: stderr() }));
  });
}

/** Collects what a stream gives as text. */
export function collect(stream: NodeJS.ReadableStream): () => string {
  let text = "";
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
