import { BrokenRow } from "./broken-row.ts";
import { parseLine } from "./parse-line.ts";

/**
 * Reads values that stand a line each.
 *
 * @param text The lines; empty ones are passed over.
 * @returns The values, each parsed when it is asked for, so that few are there at once; a {@link BrokenRow} for a line that is no JSON.
 */
export function* jsonLines(text: string): Generator<unknown> {
  for (const line of text.split("\n")) {
    if (line !== "" && line !== "\r" && line.trim() !== "") yield parsed(line);
  }
}

function parsed(line: string): unknown {
  try {
    return parseLine(line);
  } catch (error) {
    return new BrokenRow(error instanceof Error ? error.message : String(error), line.trimEnd());
  }
}
