import { refusal, requireFileLength, requireLength, requireText } from "./refuse.ts";

/** Those of a key; `:` is none of them where it names a drive. */
const CHARACTERS = process.platform === "win32" ? /^[/\p{L}\p{N}_.\- ]*$/u : /^[/\p{L}\p{N}_.\- :]*$/u;

const LONGEST_KEY = 250;

/** Of what something is the key. */
export type Keyed = "tag" | "param" | "metric";

/**
 * Refuses what cannot be the key of a tag, param or metric: each is the path of a file.
 *
 * @param keyed Of what it is the key.
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is no key.
 * @see MLflow mlflow.utils.validation
 */
export function requireKey(keyed: Keyed, received: unknown): string {
  const what = `The key of a ${keyed}`;
  const key = requireText(what, received);
  if (!CHARACTERS.test(key)) {
    throw refusal(what, key, "keys have only letters, digits, spaces, `_`, `-`, `.`, `:` and `/`.");
  }
  const parts = key.split("/");
  if (key.startsWith("..") || parts.some((part) => part === "" || part === "." || part === "..")) {
    throw refusal(
      what,
      key,
      "keys are paths of files, so no part between `/` is empty, `.` or `..`, and none begins with `..`.",
    );
  }
  requireLength(what, key, LONGEST_KEY);
  for (const part of parts) requireFileLength(what, part);
  return key;
}

/**
 * Refuses tags or params of which one cannot be kept.
 *
 * @param keyed What they are.
 * @param values The text of each by its key.
 * @param longest How many characters a text may have.
 * @throws {TsfuncError} TF5052 when a key is none, or a text is too long.
 */
export function requireValues(
  keyed: Keyed,
  values: Readonly<Record<string, unknown>>,
  longest: number = Number.POSITIVE_INFINITY,
): void {
  for (const [key, value] of Object.entries(values)) {
    requireKey(keyed, key);
    requireLength(`The value of the ${keyed} \`${key}\``, value, longest);
  }
}
