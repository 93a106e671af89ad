import { open } from "node:fs/promises";

/**
 * Reads a part of a file as text.
 *
 * @param file The file.
 * @param start The first byte.
 * @param end The byte behind the last one.
 * @returns The text, without a byte order mark.
 */
export async function readRange(file: string, start: number, end: number): Promise<string> {
  const bytes = Buffer.allocUnsafe(end - start);
  const handle = await open(file);
  try {
    await handle.read(bytes, 0, bytes.length, start);
  } finally {
    await handle.close();
  }
  const text = bytes.toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
