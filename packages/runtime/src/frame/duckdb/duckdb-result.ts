import { Frame } from "../frame.ts";
import { LazyColumn } from "../lazy-column.ts";
import { type DuckdbType, duckdbElementType } from "./duckdb-type.ts";

/** What is used of a result reader of @duckdb/node-api. */
export interface DuckdbResult {
  /** How many rows have been read. */
  readonly currentRowCount: number;
  deduplicatedColumnNames(): readonly string[];
  columnTypes(): readonly DuckdbType[];
  getColumnsJS(): readonly (readonly unknown[])[];
}

/**
 * Whether a value is a result of DuckDB that has been read, as `runAndReadAll` of @duckdb/node-api gives it.
 *
 * @param value Any object.
 */
export function isDuckdbResult(value: object): value is DuckdbResult {
  const result = value as Partial<Record<keyof DuckdbResult, unknown>>;
  return (
    typeof result.currentRowCount === "number" &&
    typeof result.deduplicatedColumnNames === "function" &&
    typeof result.columnTypes === "function" &&
    typeof result.getColumnsJS === "function"
  );
}

/**
 * Takes a result of DuckDB for a frame. All columns are read when the values of one are first asked for.
 *
 * @param result The result.
 * @returns The frame.
 */
export function duckdbFrame(result: DuckdbResult): Frame {
  const types = result.columnTypes();
  let columns: ReturnType<DuckdbResult["getColumnsJS"]> | undefined;
  const read = (at: number) => {
    columns ??= result.getColumnsJS();
    return columns[at] ?? [];
  };
  return new Frame(
    result.deduplicatedColumnNames().map((name, at) => {
      const type = duckdbElementType(types[at]);
      return new LazyColumn(name, { type, length: result.currentRowCount, read: () => read(at) });
    }),
  );
}
