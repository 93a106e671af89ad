import { inspect } from "node:util";
import { serverErrors } from "../errors/server-errors.ts";

/** What a server takes at most. Times are in milliseconds. */
export interface Limits {
  /** The bytes of a body, as they are sent. */
  readonly bodyBytes: number;
  /** The bytes of a body after gzip, deflate or br. */
  readonly decompressedBytes: number;
  /** The bytes that all large bodies (above 256 KiB) have together while they are received and parsed, in each process. */
  readonly inFlightBytes: number;
  /** The levels of arrays and objects in JSON. */
  readonly nesting: number;
  /** The time in which the headers of a request have to arrive. */
  readonly headerTime: number;
  /** The time in which a whole request has to arrive. */
  readonly receiveTime: number;
  /** The time that the model has, or for each piece when it streams. */
  readonly requestTime: number;
  /** How many requests the model works on at once, in each process. */
  readonly concurrency: number;
  /** How long a connection stays open without a request. */
  readonly keepAliveTime: number;
}

const MEBIBYTE = 2 ** 20;

/** What holds where nothing else is said. */
export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 32 * MEBIBYTE,
  decompressedBytes: 32 * MEBIBYTE,
  inFlightBytes: 32 * MEBIBYTE,
  nesting: 500,
  headerTime: 10_000,
  receiveTime: 30_000,
  requestTime: 60_000,
  concurrency: 256,
  keepAliveTime: 72_000,
};

/**
 * Completes limits.
 *
 * @param limits Those that differ from {@link DEFAULT_LIMITS}.
 * @returns All of them.
 * @throws {TsfuncError} TF6030 when one is no positive integer.
 */
export function limitsOf(limits: Partial<Limits> = {}): Limits {
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw serverErrors.error("TF6030", {
        option: `limits.${name}`,
        expected: "a positive integer",
        received: inspect(value),
      });
    }
  }
  const all: Limits = { ...DEFAULT_LIMITS, ...Object.fromEntries(given) };
  // One body of any size that is allowed has room, where nothing else is said.
  return { ...all, inFlightBytes: limits.inFlightBytes ?? Math.max(all.bodyBytes, all.decompressedBytes) };
}
