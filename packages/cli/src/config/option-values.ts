import { existsSync } from "node:fs";
import { UsageError } from "../output/usage-error.ts";

/**
 * The model that `--model` names.
 *
 * @param value The option's value.
 * @throws {UsageError} When it is missing, or a path at which there is nothing.
 */
export function modelOption(value: unknown): string {
  if (value === undefined) throw new UsageError("Which model? Name its path with `--model`.");
  const uri = String(value);
  if (!hasScheme(uri) && !existsSync(uri)) throw new UsageError(`No such folder: \`${uri}\`.`);
  return uri;
}

/** Whether the name of a model is a URI such as `models:/chat/1`, and no path; a drive of Windows has one letter. */
export function hasScheme(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(uri);
}

/**
 * An option that is a whole number.
 *
 * @param flag Its name.
 * @param value Its value; undefined where it was not given.
 * @throws {UsageError} When it is something else.
 */
export function integerOption(flag: string, value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 0)
    throw new UsageError(`\`${flag}\` is a whole number, received \`${value}\`.`);
  return number;
}

/**
 * An option that is a whole number from 1 on.
 *
 * @param flag Its name.
 * @param value Its value; undefined where it was not given.
 * @throws {UsageError} When it is something else.
 */
export function positiveOption(flag: string, value: unknown): number | undefined {
  const number = integerOption(flag, value);
  if (number === 0) throw new UsageError(`\`${flag}\` is 1 or more, received \`${value}\`.`);
  return number;
}

/**
 * An option that is one of a few values.
 *
 * @param flag Its name.
 * @param value Its value; undefined where it was not given.
 * @param choices What it may be.
 * @throws {UsageError} When it is something else.
 */
export function choiceOption<Choice extends string | number>(
  flag: string,
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((one) => String(one) === String(value));
  if (choice === undefined) throw new UsageError(`\`${flag}\` is ${choices.join(" or ")}, received \`${value}\`.`);
  return choice;
}

/**
 * An option that is a list.
 *
 * @param value Its values, separated by commas, or several times; undefined where it was not given.
 */
export function listOption(value: unknown): readonly string[] | undefined {
  if (value === undefined) return undefined;
  return [value]
    .flat()
    .flatMap((one) => String(one).split(","))
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/**
 * An option of pairs, such as `--tag owner=me`.
 *
 * @param flag Its name.
 * @param value Its values, one or several; undefined where it was not given.
 * @returns The values by their names; a later one of the same name counts.
 * @throws {UsageError} When one has no name.
 */
export function pairsOption(flag: string, value: unknown): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  return Object.fromEntries([value].flat().map((one) => pairOf(flag, String(one))));
}

function pairOf(flag: string, text: string): readonly [string, string] {
  const at = text.indexOf("=");
  if (at < 1)
    throw new UsageError(`\`${flag}\` is a name and a value, as in \`${flag} name=value\`, received \`${text}\`.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
