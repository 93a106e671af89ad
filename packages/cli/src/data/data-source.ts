import type { DataFormat } from "./data-format.ts";

/** Formats that have rows to be read in chunks. */
export type RowFormat = Exclude<DataFormat, "json">;

/** A file of rows, as plain data that threads are sent. */
export interface DataSource {
  readonly file: string;
  readonly format: RowFormat;
  /** What rows are made of in files with columns: records, or the values of the first column. */
  readonly rows: "records" | "values";
  /** What a record has where a cell is empty: null, or no property, for types tell the two apart, and columns do not. */
  readonly empty: "null" | "absent";
  /** The types of the cells of CSV, which says none itself: by the name of the column. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * A part of a file, which is read without the others: bytes of text, row groups of Parquet, record batches of Arrow, or text itself.
 */
export interface Chunk {
  /** Where it begins: a byte, or the number of a row group or record batch. */
  readonly start: number;
  /** Where the next one begins. */
  readonly end: number;
  /** The names of the columns, in CSV. */
  readonly columns?: readonly string[];
  /** The text, where it does not come from a file. */
  readonly text?: string;
}

/** How large a file is, in what {@link Chunk.start} counts, and its chunks. */
export interface ChunkedData {
  /** Undefined for standard input. */
  readonly size: number | undefined;
  /**
   * The chunks, in order.
   *
   * @param start Where the first one begins: 0, or the end of a chunk.
   */
  chunksFrom(start: number): AsyncIterable<Chunk>;
}
