import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A process that does something in phases, and is killed. */
export interface DoomedProcess<Phase extends string> {
  /** What it runs; it is given the settings, `phase` and `delay` as JSON. */
  readonly script: URL;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The phase in which it is killed; none, and it goes on to its end. */
  readonly phase?: Phase;
  /** How long after the beginning of the phase, in milliseconds. */
  readonly delay?: number;
}

/** What became of it. */
export interface Death<Phase extends string> {
  /** The last phase that had begun; `done` when it had come to its end, null when none had begun. */
  readonly last: Phase | "done" | null;
  /** When each phase had begun, in milliseconds. */
  readonly begun: Readonly<Partial<Record<Phase | "done", number>>>;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/**
 * Runs such a process.
 *
 * @param process What it does.
 * @returns What became of it.
 */
export async function runDoomed<Phase extends string>(doomed: DoomedProcess<Phase>): Promise<Death<Phase>> {
  const { script, settings, phase, delay = 0 } = doomed;
  const child = spawn(process.execPath, [fileURLToPath(script), JSON.stringify({ ...settings, phase, delay })]);
  let output = "";
  let errors = "";
  child.stdout.on("data", (text) => (output += text));
  child.stderr.on("data", (text) => (errors += text));
  const [, signal] = await once(child, "close");
  const lines = output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split(" "));
  const begun = Object.fromEntries(lines.map(([name, at]) => [name, Number(at)]));
  return { last: (lines.at(-1)?.[0] ?? null) as Death<Phase>["last"], begun, signal, errors };
}

/**
 * How long each phase takes.
 *
 * @param phases The phases in their order.
 * @param death What became of a process that came to its end.
 * @returns Milliseconds by phase.
 */
export function durationsOf<Phase extends string>(
  phases: readonly Phase[],
  { begun }: Death<Phase>,
): Readonly<Record<Phase, number>> {
  const moments = [...phases, "done" as const].map((phase) => begun[phase] ?? Number.NaN);
  const entries = phases.map((phase, at) => [phase, (moments[at + 1] ?? Number.NaN) - (moments[at] ?? Number.NaN)]);
  return Object.fromEntries(entries) as Record<Phase, number>;
}
