import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The phases of `saveModel`, in their order. */
export const PHASES = ["bundle", "stage", "run", "describe", "replace"] as const;

/** One of them. */
export type Phase = (typeof PHASES)[number];

/** A process that saves a model and is killed. */
export interface DoomedSave {
  readonly path: string;
  /** A file that is copied into the model. */
  readonly artifact: string;
  /** What the metadata of the model say. */
  readonly version: number;
  /** The phase in which it is killed; none, and it goes on to its end. */
  readonly phase?: Phase;
  /** How long after the beginning of the phase, in milliseconds. */
  readonly delay?: number;
}

/** What became of it. */
export interface Death {
  /** The last phase that had begun; `saved` when it had come to its end. */
  readonly last: Phase | "saved";
  /** When each phase had begun, in milliseconds. */
  readonly begun: Readonly<Partial<Record<Phase | "saved", number>>>;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/**
 * Runs such a process.
 *
 * @param save What it does.
 * @returns What became of it.
 */
export async function runDoomed(save: DoomedSave): Promise<Death> {
  const script = fileURLToPath(new URL("fixtures/save-and-die.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify({ delay: 0, ...save })]);
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
  return { last: (lines.at(-1)?.[0] ?? "bundle") as Death["last"], begun, signal, errors };
}
