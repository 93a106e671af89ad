import type { Chunk, DataSource } from "./data-source.ts";
import { readRange } from "./read-range.ts";

/**
 * Reads the rows of a chunk.
 *
 * @param source The file.
 * @param chunk The part of it.
 * @param size How many rows there are to a batch.
 * @returns The rows, in batches; a `BrokenRow` where what stands there is none.
 * @throws {DataError} When the chunk cannot be read.
 */
export async function* readRows(source: DataSource, chunk: Chunk, size: number): AsyncGenerator<readonly unknown[]> {
  switch (source.format) {
    case "jsonl":
      return yield* batchesOf((await import("./json-lines.ts")).jsonLines(textOf(source, chunk)), size);
    case "csv":
      return yield* batchesOf(await csvRowsOf(source, chunk), size);
    case "parquet":
      return yield* (await import("./parquet-chunks.ts")).parquetRows(source, chunk.start, size);
    case "arrow":
      return yield* (await import("./arrow-chunks.ts")).arrowRows(source, chunk.start, size);
  }
}

async function csvRowsOf(source: DataSource, chunk: Chunk): Promise<Iterable<unknown>> {
  const { csvRows } = await import("./csv-rows.ts");
  // The text of standard input has its head row.
  return csvRows(textOf(source, chunk), { ...source, columns: chunk.columns ?? [] }, chunk.text === undefined ? 0 : 1);
}

function textOf({ file }: DataSource, { start, end, text }: Chunk): string {
  return text ?? readRange(file, start, end);
}

function* batchesOf(rows: Iterable<unknown>, size: number): Generator<readonly unknown[]> {
  let batch: unknown[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
