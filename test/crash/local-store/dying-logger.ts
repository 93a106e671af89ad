import { spawn } from "node:child_process";
import { once } from "node:events";

/** The phases of `log-and-die.ts`, in their order. */
export const PHASES = ["open", "experiment", "run", "model", "batch", "finalize", "register", "change"] as const;

/** One of them. */
export type Phase = (typeof PHASES)[number];

/** What is logged, and when the process dies. */
export interface DyingLogger {
  readonly folder: string;
  /** Of the experiment, the run and the models. */
  readonly name: string;
  /** The phase in which it is killed; none, and it goes on to its end. */
  readonly phase?: Phase;
  /** How long after the beginning of the phase, in milliseconds. */
  readonly delay?: number;
}

/** What became of it. */
export interface Death {
  readonly last: Phase | "done";
  /** When each phase had begun, in milliseconds. */
  readonly begun: Readonly<Partial<Record<Phase | "done", number>>>;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/**
 * Runs such a process.
 *
 * @param program The program that has been made of `log-and-die.ts`.
 * @param logger What it does.
 * @returns What became of it.
 */
export async function runDying(program: string, logger: DyingLogger): Promise<Death> {
  const killer = new URL("../fixtures/killer.mjs", import.meta.url).href;
  const child = spawn(process.execPath, [program, JSON.stringify({ delay: 0, killer, ...logger })]);
  let output = "";
  let errors = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (errors += text));
  const [, signal] = await once(child, "close");
  const lines = output
    .trim()
    .split("\n")
    .map((line) => line.split(" "));
  const begun = Object.fromEntries(lines.map(([phase, at]) => [phase, Number(at)]));
  return { last: (lines.at(-1)?.[0] ?? "open") as Death["last"], begun, signal, errors };
}
