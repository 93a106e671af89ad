import { type FileHandle, open } from "node:fs/promises";
import type { Chunk, ChunkedData } from "./data-source.ts";

/** In bytes: long enough for threads to be worth their messages, short enough for many to be in flight. */
export const CHUNK_SIZE: number = 2 ** 21;

const NEWLINE = 10;
const BLOCK = 2 ** 16;

/**
 * Cuts a file at the ends of lines; what lies between the cuts is not read.
 *
 * @param file The file.
 * @returns Chunks of about 2 MiB.
 */
export async function lineChunks(file: string): Promise<ChunkedData> {
  const handle = await open(file);
  const { size } = await handle.stat();
  return {
    size,
    async *chunksFrom(start) {
      try {
        for (let at = start; at < size; ) {
          const end = await lineEnd(handle, at + CHUNK_SIZE, size);
          yield { start: at, end } satisfies Chunk;
          at = end;
        }
      } finally {
        await handle.close();
      }
    },
  };
}

/** Where the line ends that a byte belongs to. */
async function lineEnd(handle: FileHandle, from: number, size: number): Promise<number> {
  const block = Buffer.allocUnsafe(BLOCK);
  for (let at = from; at < size; at += BLOCK) {
    const { bytesRead } = await handle.read(block, 0, BLOCK, at);
    const newline = block.subarray(0, bytesRead).indexOf(NEWLINE);
    if (newline >= 0) return at + newline + 1;
  }
  return size;
}
