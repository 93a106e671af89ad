/**
 * Bytes as MLflow writes them: base64 in lines of 76 characters, each with its end.
 *
 * @param bytes The bytes.
 * @returns The text.
 * @see Python base64.encodebytes
 */
export function bytesText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return text.replace(/.{1,76}/g, "$&\n");
}
