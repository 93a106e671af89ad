import { readFile } from "node:fs/promises";

/** How far a run is: where the next chunk begins, and how long the files are until there. */
export interface Mark {
  readonly next: number;
  readonly rows: number;
  readonly failed: number;
  readonly predictionBytes: number;
  readonly failureBytes: number;
}

/** Where a run begins. */
export const START: Mark = { next: 0, rows: 0, failed: 0, predictionBytes: 0, failureBytes: 0 };

/** What a run depends on, by the names under which the command line knows it. */
export type RunKey = Readonly<Record<string, unknown>>;

/** What an interrupted run has left. */
export interface Journal {
  readonly key: RunKey;
  /** The marks, in order; the last ones may not have been written. */
  readonly marks: readonly Mark[];
}

/**
 * Reads a journal: a line with the key of the run, and one for each chunk that was written. A line that was not finished counts as none.
 *
 * @param file The file.
 * @returns The journal; undefined where there is none, or not even its first line is whole.
 */
export async function readJournal(file: string): Promise<Journal | undefined> {
  const text = await readFile(file, "utf8").catch(() => "");
  const [first, ...lines] = text.split("\n").slice(0, -1);
  const key = first === undefined ? undefined : (parsed(first) as RunKey | undefined);
  if (key === undefined) return undefined;
  const marks = lines.map(parsed);
  const whole = marks.indexOf(undefined);
  return { key, marks: (whole < 0 ? marks : marks.slice(0, whole)) as Mark[] };
}

/**
 * What differs between two runs.
 *
 * @param before The key of the one.
 * @param now The key of the other.
 * @returns Names.
 */
export function keyDifferences(before: RunKey, now: RunKey): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
