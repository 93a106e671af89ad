import { type ColumnValues, Frame } from "@tsfunc/runtime/frame";
import { parse } from "papaparse";
import { cellValues } from "./cell-values.ts";

/**
 * Reads CSV with a head line.
 *
 * @param text The text.
 * @returns A column for each name; its values are numbers or booleans where all cells are some, otherwise text.
 * @throws {Error} When it is no CSV, a name occurs twice, or there are no rows.
 * @see pandas read_csv
 */
export function readCsv(text: string): Frame {
  const { data, errors } = parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: ",", skipEmptyLines: true });
  const [problem] = errors;
  if (problem !== undefined) throw new Error(`CSV, row ${problem.row ?? 0}: ${problem.message}`);
  const [names = [], ...rows] = data;
  if (rows.length === 0) throw new Error("CSV has a line with the names of the columns, and rows below it.");
  if (new Set(names).size < names.length) throw new Error("Two columns of the CSV have the same name.");
  checkWidth(rows, names.length);
  const columns = names.map((name, at): [string, ColumnValues] => [name, cellValues(rows.map((row) => row[at] ?? ""))]);
  return Frame.from(Object.fromEntries(columns));
}

function checkWidth(rows: readonly (readonly string[])[], width: number): void {
  const at = rows.findIndex((row) => row.length !== width);
  if (at === -1) return;
  throw new Error(
    `CSV, row ${at + 1}: ${width} cells were expected, as in the head line, and ${rows[at]?.length} came.`,
  );
}
