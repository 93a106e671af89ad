import { closeSync, openSync, readSync } from "node:fs";

/** What is read into, again and again: memory that is new costs more than reading into it. */
let bytes = Buffer.alloc(0);

/**
 * Reads a part of a file as text. Threads that predict have nothing else to do meanwhile, so it waits.
 *
 * @param file The file.
 * @param start The first byte.
 * @param end The byte behind the last one; a file that has become shorter ends before it.
 * @returns The text, without a byte order mark.
 */
export function readRange(file: string, start: number, end: number): string {
  if (bytes.length < end - start) bytes = Buffer.allocUnsafeSlow(end - start);
  const text = bytes.toString("utf8", 0, readInto(bytes.subarray(0, end - start), file, start));
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** How many bytes there were. */
function readInto(part: Buffer, file: string, start: number): number {
  const handle = openSync(file, "r");
  try {
    let length = 0;
    while (length < part.length) {
      const read = readSync(handle, part, length, part.length - length, start + length);
      if (read === 0) break;
      length += read;
    }
    return length;
  } finally {
    closeSync(handle);
  }
}
