import { arrowFrame, isArrowTable } from "./arrow/arrow-table.ts";
import { isColumnTable } from "./column-table.ts";
import { duckdbFrame, isDuckdbResult } from "./duckdb/duckdb-result.ts";
import { Frame, isFrame } from "./frame.ts";
import { isPolarsFrame, polarsFrame } from "./polars/polars-frame.ts";
import { registerFrameReader } from "./read-frame.ts";

// Typed models take what is a frame by its shape from now on.
registerFrameReader(frameOf);

/**
 * Takes data that have columns for a frame, by their shape and without a copy.
 *
 * @param data A frame, an Arrow table, a data frame of nodejs-polars, a result of DuckDB that has been read, or a plain object of arrays and
 * typed arrays of one length.
 * @returns The frame, or undefined for anything else, records included.
 */
export function frameOf(data: unknown): Frame | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  if (isFrame(data)) return data;
  if (isColumnTable(data)) return Frame.from(data);
  if (isArrowTable(data)) return arrowFrame(data);
  if (isPolarsFrame(data)) return polarsFrame(data);
  return isDuckdbResult(data) ? duckdbFrame(data) : undefined;
}
