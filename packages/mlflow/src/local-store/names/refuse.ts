import { inspect } from "node:util";
import { localStoreErrors } from "../../errors/local-store-errors.ts";

/** No file system has longer names, in bytes. */
const LONGEST_FILE_NAME = 255;

/** How much of a value an error shows. */
const SHOWN = 100;

/**
 * Makes the error for a name, key, id or value that cannot be kept.
 *
 * @param what What it was given for, such as `The key of a tag`.
 * @param received What was given.
 * @param reason A sentence.
 * @returns TF5052.
 */
export function refusal(what: string, received: unknown, reason: string): Error {
  const shown = typeof received === "string" ? JSON.stringify(shortened(received)) : inspect(received, { depth: 0 });
  return localStoreErrors.error("TF5052", { what, received: shown, reason });
}

/**
 * Refuses what is no text.
 *
 * @param what What it was given for.
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is no text.
 */
export function requireText(what: string, received: unknown): string {
  if (typeof received === "string") return received;
  throw refusal(what, received, "a text was expected.");
}

/**
 * Refuses a text that is too long.
 *
 * @param what What it was given for.
 * @param received What was given.
 * @param limit How many characters it may have.
 * @throws {TsfuncError} TF5052 when it has more, or is no text.
 */
export function requireLength(what: string, received: unknown, limit: number): void {
  const text = requireText(what, received);
  if (text.length <= limit) return;
  const { length } = Array.from(text);
  if (length > limit) throw refusal(what, text, `it has ${length} characters, and at most ${limit} are kept.`);
}

/**
 * Refuses a text that no file can have as its name.
 *
 * @param what What it was given for.
 * @param received What was given.
 * @throws {TsfuncError} TF5052 when it is too long for a file, or leads elsewhere.
 */
export function requireFileName(what: string, received: string): void {
  if (received === "" || received === "." || received.startsWith("..") || /[/\\\p{Cc}]/u.test(received)) {
    const reason =
      "it becomes the name of a file, so it is not empty and has no `/`, `\\` or control character, and does not begin with `..`.";
    throw refusal(what, received, reason);
  }
  requireFileLength(what, received);
}

/**
 * Refuses a text that is too long for the name of a file.
 *
 * @param what What it was given for.
 * @param received What was given.
 * @throws {TsfuncError} TF5052 when it is too long.
 */
export function requireFileLength(what: string, received: string): void {
  const bytes = Buffer.byteLength(received);
  if (bytes <= LONGEST_FILE_NAME) return;
  throw refusal(
    what,
    received,
    `it becomes the name of a file, and takes ${bytes} bytes of at most ${LONGEST_FILE_NAME}.`,
  );
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`;
}
