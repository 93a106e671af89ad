import { parse } from "csv-parse/sync";
import { BrokenRow } from "./broken-row.ts";
import { cellReader } from "./csv-cell.ts";
import type { DataSource } from "./data-source.ts";
import { recordOf } from "./record-of.ts";

/** What the text of CSV is read by. */
export interface CsvSettings extends Pick<DataSource, "rows" | "empty" | "cells"> {
  readonly columns: readonly string[];
}

/**
 * Reads rows of CSV.
 *
 * @param text The rows, without the head row.
 * @param settings The columns and their types.
 * @param skipped How many rows at the beginning are none.
 * @returns A record each, or the value of the first column, made when it is asked for; a {@link BrokenRow} where a row has another number of
 * cells.
 */
export function* csvRows(
  text: string,
  { columns, rows, empty, cells }: CsvSettings,
  skipped: number,
): Generator<unknown> {
  const readers = columns.map((name) => cellReader(rows === "values" ? cells[""] : cells[name]));
  const lines: readonly string[][] = parse(text, {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: columns.length > 1,
  });
  for (const line of lines.slice(skipped)) {
    if (line.length !== columns.length) yield broken(line, columns.length);
    else if (rows === "values") yield readers[0]?.(line[0] ?? "");
    else yield recordOf(columns, (at) => readers[at]?.(line[at] ?? ""), empty);
  }
}

function broken(line: readonly string[], expected: number): BrokenRow {
  return new BrokenRow(`Expected ${expected} cells, received ${line.length}.`, line.join(","));
}
