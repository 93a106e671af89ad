import type { Readable } from "node:stream";
import { serverErrors } from "../errors/server-errors.ts";

/**
 * Reads a body that is known to be small: nothing has to be counted, because HTTP ends it at its content-length.
 *
 * @param payload What the body comes from.
 * @param done Given the body, or TF6011 when it breaks off.
 */
export function readSmallBody(payload: Readable, done: (error: Error | null, body?: Buffer) => void): void {
  const chunks: Buffer[] = [];
  payload.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
  });
  payload.on("end", () => done(null, joined(chunks)));
  payload.on("error", () => done(brokenOff()));
}

/** Nearly always there is one alone. */
function joined(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks;
  return first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks);
}

/** The error for a body whose connection has ended. */
export function brokenOff(): Error {
  return serverErrors.error("TF6011", { problem: "the connection ended before the body did" });
}
