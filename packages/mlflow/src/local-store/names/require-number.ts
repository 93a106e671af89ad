import { refusal } from "./refuse.ts";

/**
 * Refuses what is no whole number.
 *
 * @param what What it was given for.
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireInteger(what: string, received: unknown): number {
  if (typeof received === "number" && Number.isSafeInteger(received)) return received;
  throw refusal(what, received, "a whole number was expected.");
}

/**
 * Refuses what is no time.
 *
 * @param what What it was given for.
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is no whole number from 0.
 */
export function requireTime(what: string, received: unknown): number {
  const time = requireInteger(what, received);
  if (time >= 0) return time;
  throw refusal(what, received, "milliseconds since 1970 were expected.");
}
