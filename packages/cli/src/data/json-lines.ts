import { readJson } from "@tsfunc/runtime/json";
import { BrokenRow } from "./broken-row.ts";

/** What `JSON.parse` would round. */
const LONG_NUMBER = /\d{16}/;

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
    return LONG_NUMBER.test(line) ? readJson(line) : JSON.parse(line);
  } catch (error) {
    return new BrokenRow(error instanceof Error ? error.message : String(error), line.trimEnd());
  }
}
