import { STDIN } from "../config/input-text.ts";
import type { ChunkedData, DataSource } from "./data-source.ts";

/**
 * Cuts data into chunks that can be read one without the others.
 *
 * @param source What is read; standard input is text alone.
 * @returns Its chunks, which are the same whenever the file is the same.
 * @throws {DataError} When it is not what its format says.
 */
export async function chunkedData({ file, format }: DataSource): Promise<ChunkedData> {
  if (file === STDIN) return (await import("./stdin-chunks.ts")).stdinChunks(format);
  switch (format) {
    case "jsonl":
      return await (await import("./line-chunks.ts")).lineChunks(file);
    case "csv":
      return await (await import("./csv-chunks.ts")).csvChunks(file);
    case "parquet":
      return await (await import("./parquet-chunks.ts")).parquetChunks(file);
    case "arrow":
      return await (await import("./arrow-chunks.ts")).arrowChunks(file);
  }
}
