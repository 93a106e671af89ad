import type { Transform } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import { serverErrors } from "../errors/server-errors.ts";

const ENCODINGS: Readonly<Record<string, () => Transform>> = {
  gzip: createUnzip,
  "x-gzip": createUnzip,
  deflate: createUnzip,
  br: createBrotliDecompress,
};

/**
 * What decompresses a body while it is received.
 *
 * @param encoding The header `content-encoding`.
 * @returns A stream to write the body to; undefined where it is not compressed.
 * @throws {TsfuncError} TF6009 when the encoding is not known.
 */
export function decompression(encoding: string): Transform | undefined {
  const name = encoding.trim().toLowerCase();
  if (name === "identity" || name === "") return undefined;
  const create = Object.hasOwn(ENCODINGS, name) ? ENCODINGS[name] : undefined;
  if (create === undefined) throw serverErrors.error("TF6009", { received: encoding });
  return create();
}
