import { refusal, requireFileName, requireLength, requireText } from "./refuse.ts";

const LONGEST_EXPERIMENT_NAME = 500;
const LONGEST_ALIAS = 255;

/**
 * Refuses what cannot be the name of an experiment.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireExperimentName(received: unknown): string {
  const what = "The name of an experiment";
  const name = requireText(what, received);
  if (name === "") throw refusal(what, name, "it has at least one character.");
  requireLength(what, name, LONGEST_EXPERIMENT_NAME);
  return name;
}

/**
 * Refuses what cannot be the name of a logged model.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireLoggedModelName(received: unknown): string {
  const what = "The name of a logged model";
  const name = requireText(what, received);
  if (name !== "" && !/[/:.%"']/.test(name)) return name;
  throw refusal(what, name, "it has at least one character, and none of `/`, `:`, `.`, `%`, `\"` and `'`.");
}

/**
 * Refuses what cannot be the name of a registered model, which is the name of a folder.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireRegisteredName(received: unknown): string {
  const what = "The name of a registered model";
  const name = requireText(what, received);
  if (name.trim() === "" || /[/:%]/.test(name)) {
    throw refusal(what, name, "it has at least one character that is no space, and none of `/`, `:` and `%`.");
  }
  requireFileName(what, name);
  return name;
}

/**
 * Refuses what cannot be an alias.
 *
 * @param received What was given.
 * @returns It.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireAlias(received: unknown): string {
  const what = "An alias";
  const alias = requireText(what, received);
  if (!/^[\p{L}\p{N}_-]+$/u.test(alias)) throw refusal(what, alias, "aliases are letters, digits, `_` and `-`.");
  requireLength(what, alias, LONGEST_ALIAS);
  requireFileName(what, alias);
  return alias;
}

/**
 * Refuses an alias that MLflow keeps for itself.
 *
 * @param alias An alias.
 * @throws {TsfuncError} TF5052 when it is `latest`, or looks like a version.
 */
export function requireFreeAlias(alias: string): void {
  if (!/^(?:latest|v\d+)$/i.test(alias)) return;
  throw refusal("An alias", alias, "`latest`, and `v` with a number, are names of versions already.");
}

/**
 * Refuses what is no number of a version.
 *
 * @param received What was given, as text or as number.
 * @returns The number.
 * @throws {TsfuncError} TF5052 when it is none.
 */
export function requireVersion(received: unknown): number {
  const version = typeof received === "string" && /^\d{1,15}$/.test(received) ? Number(received) : received;
  if (typeof version === "number" && Number.isSafeInteger(version) && version >= 0) return version;
  throw refusal("A version", received, "versions are whole numbers from 1.");
}
