import { open } from "node:fs/promises";
import { type Frame, frameOf } from "@tsfunc/runtime/frame";
import type { AsyncRecordBatchFileReader, RecordBatch } from "apache-arrow";
import { DataError } from "./data-error.ts";
import type { Chunk, ChunkedData, DataSource } from "./data-source.ts";
import { plainValue } from "./plain-value.ts";
import { recordOf } from "./record-of.ts";

/**
 * The record batches of an Arrow file, a chunk each.
 *
 * @param file The file.
 * @throws {DataError} When it is no Arrow file.
 */
export async function arrowChunks(file: string): Promise<ChunkedData> {
  const size = await withReader(file, async (reader) => reader.numRecordBatches);
  return {
    size,
    async *chunksFrom(start) {
      for (let batch = start; batch < size; batch++) yield { start: batch, end: batch + 1 } satisfies Chunk;
    },
  };
}

/**
 * Reads a record batch.
 *
 * @param source The file.
 * @param number The number of the record batch.
 * @param size How many rows there are to a batch.
 * @returns The rows.
 * @throws {DataError} When it cannot be read.
 */
export async function* arrowRows(
  { file, rows, empty }: DataSource,
  number: number,
  size: number,
): AsyncGenerator<readonly unknown[]> {
  const { Table } = await import("apache-arrow");
  const batch = await withReader(file, async (reader) => await reader.readRecordBatch(number));
  if (batch === null) throw new DataError(`${file} has no record batch ${number}.`);
  for (let start = 0; start < batch.numRows; start += size) {
    const frame = frameOf(new Table(batch.slice(start, start + size) as RecordBatch));
    if (frame !== undefined) yield rows === "values" ? valuesOf(frame) : recordsOf(frame, empty);
  }
}

function recordsOf(frame: Frame, empty: DataSource["empty"]): readonly unknown[] {
  const names = frame.columns.map(({ name }) => name);
  const length = frame.columns[0]?.length ?? 0;
  return Array.from({ length }, (_, row) =>
    recordOf(names, (column) => plainValue(frame.columns[column]?.get(row)), empty),
  );
}

function valuesOf({ columns: [first] }: Frame): readonly unknown[] {
  return first === undefined ? [] : Array.from({ length: first.length }, (_, row) => plainValue(first.get(row)));
}

async function withReader<Result>(
  file: string,
  use: (reader: AsyncRecordBatchFileReader) => Promise<Result>,
): Promise<Result> {
  const { RecordBatchReader } = await import("apache-arrow");
  const handle = await open(file);
  try {
    const reader = await RecordBatchReader.from(handle);
    await reader.open();
    if (!reader.isFile()) throw new Error("it is no Arrow file, but perhaps a stream");
    return await use(reader as unknown as AsyncRecordBatchFileReader);
  } catch (error) {
    throw new DataError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await handle.close().catch(() => undefined);
  }
}
