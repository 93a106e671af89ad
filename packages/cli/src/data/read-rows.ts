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
      return yield* batchesOf((await import("./json-lines.ts")).jsonLines(await textOf(source, chunk)), size);
    case "csv":
      return yield* batchesOf(await csvRowsOf(source, chunk), size);
    case "parquet":
      return yield* (await import("./parquet-chunks.ts")).parquetRows(source, chunk.start, size);
    case "arrow":
      return yield* (await import("./arrow-chunks.ts")).arrowRows(source, chunk.start, size);
  }
}

async function csvRowsOf(source: DataSource, chunk: Chunk): Promise<readonly unknown[]> {
  const { csvRows } = await import("./csv-rows.ts");
  const rows = csvRows(await textOf(source, chunk), { ...source, columns: chunk.columns ?? [] });
  return chunk.text === undefined ? rows : rows.slice(1);
}

async function textOf({ file }: DataSource, { start, end, text }: Chunk): Promise<string> {
  return text ?? (await readRange(file, start, end));
}

function* batchesOf(rows: readonly unknown[], size: number): Generator<readonly unknown[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
