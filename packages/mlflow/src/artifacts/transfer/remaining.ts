import { isTsfuncError, type TsfuncErrorOptions } from "@tsfunc/runtime/errors";

/** What says all there is of a file. */
const FINAL = new Set(["TF5010", "TF5012", "TF5015", "TF5018", "TF5020"]);

/** How many files are named. */
const NAMED = 5;

/**
 * Names what is left of a transfer.
 *
 * @param paths The paths of the files.
 * @returns The first of them, and how many there are.
 */
export function namesOf(paths: readonly string[]): string {
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : "";
  return paths.slice(0, NAMED).join(", ") + more;
}

/**
 * Tells why a transfer has ended early.
 *
 * @param error What was thrown.
 * @param signal What stops the transfer.
 * @returns A sentence.
 */
export function reasonOf(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted) return "It was stopped.";
  const message = error instanceof Error ? error.message : String(error);
  return isTsfuncError(error) ? (message.split("\nSee docs/")[0] ?? message) : message;
}

/**
 * Whether the same transfer again would end the same way, so that the error says all there is.
 *
 * @param error What was thrown.
 * @returns True for errors about names and files.
 */
export function isFinal(error: unknown): boolean {
  return isTsfuncError(error) && FINAL.has(error.code);
}

/**
 * What the error for a transfer that has ended early takes over from what led to it.
 *
 * @param error What was thrown.
 * @returns It as the cause, and its error code.
 */
export function causeOf(error: unknown): TsfuncErrorOptions {
  return isTsfuncError(error) ? { cause: error, errorCode: error.errorCode } : { cause: error };
}
