import { type FileHandle, open } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { DataError } from "./data-error.ts";
import type { Chunk, ChunkedData } from "./data-source.ts";
import { CHUNK_SIZE } from "./line-chunks.ts";
import { readRange } from "./read-range.ts";

const [NEWLINE, QUOTE] = [10, 34];

/**
 * Cuts CSV at the ends of rows: newlines that are not between quotes.
 *
 * @param file The file; its first row has the names of the columns.
 * @returns Chunks of about 2 MiB, none with the head row.
 * @throws {DataError} When there is no head row, or it names two columns alike.
 */
export async function csvChunks(file: string): Promise<ChunkedData> {
  const handle = await open(file);
  const { size } = await handle.stat();
  const head = await rowEnd(handle, 0, 0, size);
  const columns = headColumns(file, head);
  return {
    size,
    async *chunksFrom(start) {
      try {
        for (let at = Math.max(start, head); at < size; ) {
          const end = await rowEnd(handle, at, CHUNK_SIZE, size);
          yield { start: at, end, columns } satisfies Chunk;
          at = end;
        }
      } finally {
        await handle.close();
      }
    },
  };
}

function headColumns(file: string, end: number): readonly string[] {
  const [columns = []]: string[][] = parse(readRange(file, 0, end), { relax_quotes: true });
  if (columns.length === 0) throw new DataError(`${file} has no head row with the names of the columns.`);
  if (new Set(columns).size < columns.length) throw new DataError(`${file} has two columns of the same name.`);
  return columns;
}

/** Where the first row ends that ends behind so many bytes. */
async function rowEnd(handle: FileHandle, start: number, length: number, size: number): Promise<number> {
  const block = Buffer.allocUnsafe(CHUNK_SIZE);
  let quoted = false;
  for (let at = start; at < size; at += CHUNK_SIZE) {
    const { bytesRead } = await handle.read(block, 0, CHUNK_SIZE, at);
    const bytes = block.subarray(0, bytesRead);
    const wanted = Math.max(0, start + length - at);
    quoted = quotesIn(bytes, 0, Math.min(wanted, bytesRead)) % 2 === 1 ? !quoted : quoted;
    const found = endOfRow(bytes, wanted, quoted);
    if (found.end !== undefined) return at + found.end;
    quoted = found.quoted;
  }
  return size;
}

interface RowEnd {
  readonly end?: number;
  readonly quoted: boolean;
}

function endOfRow(bytes: Buffer, from: number, isQuoted: boolean): RowEnd {
  let quoted = isQuoted;
  for (let at = from; at < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, at);
    const end = newline < 0 ? bytes.length : newline;
    if (quotesIn(bytes, at, end) % 2 === 1) quoted = !quoted;
    if (newline >= 0 && !quoted) return { end: newline + 1, quoted };
    at = end + 1;
  }
  return { quoted };
}

function quotesIn(bytes: Buffer, start: number, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(QUOTE, start); at >= 0 && at < end; at = bytes.indexOf(QUOTE, at + 1)) count++;
  return count;
}
