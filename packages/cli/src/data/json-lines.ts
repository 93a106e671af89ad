import { BrokenRow } from "./broken-row.ts";
import { parseLine } from "./parse-line.ts";

/**
 * Reads values that stand a line each.
 *
 * @param text The lines; empty ones are passed over.
 * @returns The values; a {@link BrokenRow} for a line that is no JSON.
 */
export function jsonLines(text: string): readonly unknown[] {
  const rows: unknown[] = [];
  for (const line of text.split("\n")) {
    if (line !== "" && line !== "\r" && line.trim() !== "") rows.push(parsed(line));
  }
  return rows;
}

function parsed(line: string): unknown {
  try {
    return parseLine(line);
  } catch (error) {
    return new BrokenRow(error instanceof Error ? error.message : String(error), line.trimEnd());
  }
}
