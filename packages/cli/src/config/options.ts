import { existsSync } from "node:fs";
import { UsageError } from "../output/usage-error.ts";

/**
 * The tsconfig.json that `--project` names.
 *
 * @param value The option's value.
 * @throws {UsageError} When there is no such file.
 */
export function projectOption(value: unknown): { readonly tsconfig?: string } {
  if (value === undefined) return {};
  const tsconfig = String(value);
  if (!existsSync(tsconfig)) throw new UsageError(`No such file: \`${tsconfig}\`, which \`--project\` names.`);
  return { tsconfig };
}

/**
 * The paths of the command line.
 *
 * @param paths Files and folders.
 * @throws {UsageError} When one does not exist.
 */
export function existingPaths(paths: readonly string[]): readonly string[] {
  const missing = paths.find((path) => !existsSync(path));
  if (missing !== undefined) throw new UsageError(`No such file or folder: \`${missing}\`.`);
  return paths;
}

/**
 * An option that takes one of a few words.
 *
 * @param flag The flag, for the message.
 * @param value The option's value.
 * @param choices The words.
 * @returns The word; undefined where the option is not given.
 * @throws {UsageError} When it is another one.
 */
export function choiceOption<Choice extends string>(
  flag: string,
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined {
  if (value === undefined) return undefined;
  const chosen = choices.find((choice) => choice === String(value));
  if (chosen !== undefined) return chosen;
  throw new UsageError(`\`${flag}\` takes ${choices.map((one) => `\`${one}\``).join(" or ")}, received \`${value}\`.`);
}

/**
 * Refuses flags that ask for different output.
 *
 * @param options The values of all options.
 * @param names Flags of which at most one may be given.
 * @throws {UsageError} When several are.
 */
export function exclusiveFlags(options: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const given = names.filter((name) => options[name] === true).map((name) => `\`--${name}\``);
  if (given.length > 1) throw new UsageError(`${given.join(" and ")} do not go together.`);
}
