/** What travels between Python and its worker: a call or an answer. */
export interface Message {
  /** Which call it is, or answers. */
  readonly id: number;
  readonly head: Readonly<Record<string, unknown>>;
  /** JSON text; empty for none. */
  readonly text: string;
  /** What the text refers to. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The id, and the lengths of the three parts after it; 32 bits each, the lowest byte first. */
export const HEAD_LENGTH = 16;

/**
 * Puts an answer into the form in which it travels.
 *
 * @param message The answer, its bytes in parts.
 * @returns What is written, one after the other.
 */
export function writeMessage({
  id,
  head,
  text,
  parts,
}: Omit<Message, "bytes"> & { readonly parts: readonly Uint8Array[] }): Uint8Array[] {
  const [headBytes, textBytes] = [Buffer.from(JSON.stringify(head)), Buffer.from(text)];
  const size = parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const lengths = Buffer.allocUnsafe(HEAD_LENGTH);
  for (const [at, value] of [id, headBytes.length, textBytes.length, size].entries())
    lengths.writeUInt32LE(value, at * 4);
  return [lengths, headBytes, textBytes, ...parts].filter(({ byteLength }) => byteLength > 0);
}
