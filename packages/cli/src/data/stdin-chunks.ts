import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { DataError } from "./data-error.ts";
import type { Chunk, ChunkedData, RowFormat } from "./data-source.ts";
import { CHUNK_SIZE } from "./line-chunks.ts";
import { linesOf } from "./lines-of.ts";

/**
 * Rows from standard input.
 *
 * @param format Of JSONL no more is kept than is being worked on; CSV is read whole.
 */
export function stdinChunks(format: RowFormat): ChunkedData {
  return { size: undefined, chunksFrom: () => (format === "csv" ? csvText() : lineTexts()) };
}

async function* lineTexts(): AsyncGenerator<Chunk> {
  let [lines, length, number]: [string[], number, number] = [[], 0, 0];
  for await (const more of linesOf(process.stdin.setEncoding("utf8"))) {
    lines.push(...more);
    length += more.reduce((sum, line) => sum + line.length, 0);
    if (length < CHUNK_SIZE) continue;
    yield textChunk(lines.join("\n"), number++);
    [lines, length] = [[], 0];
  }
  if (lines.length > 0) yield textChunk(lines.join("\n"), number);
}

async function* csvText(): AsyncGenerator<Chunk> {
  const all = await text(process.stdin);
  const [columns]: string[][] = parse(all, { bom: true, to: 1, relax_quotes: true });
  if (columns === undefined) throw new DataError("Standard input has no head row with the names of the columns.");
  yield { ...textChunk(all, 0), columns };
}

function textChunk(chunk: string, number: number): Chunk {
  return { start: number, end: number + 1, text: chunk };
}
