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
 * @returns A record each, or the value of the first column; a {@link BrokenRow} where a row has another number of cells.
 */
export function csvRows(text: string, { columns, rows, empty, cells }: CsvSettings): readonly unknown[] {
  const readers = columns.map((name) => cellReader(rows === "values" ? cells[""] : cells[name]));
  const lines: readonly string[][] = parse(text, {
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: columns.length > 1,
  });
  return lines.map((line) => {
    if (line.length !== columns.length) return broken(line, columns.length);
    return rows === "values"
      ? readers[0]?.(line[0] ?? "")
      : recordOf(columns, (at) => readers[at]?.(line[at] ?? ""), empty);
  });
}

function broken(line: readonly string[], expected: number): BrokenRow {
  return new BrokenRow(`Expected ${expected} cells, received ${line.length}.`, line.join(","));
}
