import { isAscii, isUtf8 } from "node:buffer";
import { serverErrors } from "../errors/server-errors.ts";

/** What `toString("latin1")` calls once it has found out which encoding is meant. */
interface SlicedBuffer extends Buffer {
  latin1Slice(start: number, end: number): string;
}

/**
 * Reads the bytes of a body as text.
 *
 * @param body The bytes.
 * @returns The text.
 * @throws {TsfuncError} TF6001 when they are not UTF-8.
 */
export function readText(body: Buffer): string {
  if (isAscii(body)) return (body as SlicedBuffer).latin1Slice(0, body.length);
  if (!isUtf8(body)) throw serverErrors.error("TF6001", { problem: "the bytes are not UTF-8" });
  return body.toString("utf8");
}
