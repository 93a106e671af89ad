import { UsageError, unknown } from "../../output/usage-error.ts";
import type { OptionValueKind } from "../option-definition.ts";
import type { Settings } from "./settings-of.ts";

/** An object of a configuration file. */
export type ConfigObject = Readonly<Record<string, unknown>>;

interface Kind {
  readonly named: string;
  readonly accepts: (value: unknown) => boolean;
}

const isText = (value: unknown): boolean => typeof value === "string";

const KINDS: Readonly<Record<OptionValueKind, Kind>> = {
  text: { named: "a string", accepts: isText },
  number: { named: "a number", accepts: (value) => typeof value === "number" },
  boolean: { named: "true or false", accepts: (value) => typeof value === "boolean" },
  list: { named: "a string or an array of strings", accepts: (value) => [value].flat().every(isText) },
  pairs: { named: "an object of strings", accepts: (value) => isObject(value) && Object.values(value).every(isText) },
};

/**
 * Refuses a configuration that says what no command knows.
 *
 * @param config What the file exports.
 * @param settings What it may say.
 * @param file The name of the file, for messages.
 * @throws {UsageError} With all keys that are not known, and all values of wrong types.
 */
export function checkConfig(config: unknown, settings: Settings, file: string): asserts config is ConfigObject {
  const problems = problemsOf(config, settings, "", file);
  if (problems.length > 0) throw new UsageError(problems.join("\n"));
}

function problemsOf(value: unknown, settings: Settings, path: string, file: string): readonly string[] {
  if (!isObject(value)) return [wrongType(path, file, "an object", value)];
  const keys = Object.keys(settings);
  return Object.entries(value).flatMap(([key, member]) => {
    const at = path === "" ? key : `${path}.${key}`;
    const expected = keys.includes(key) ? settings[key] : undefined;
    if (expected === undefined) return [unknown(`setting \`${at}\` in ${file}`, key, keys).message];
    if (member === undefined) return [];
    if (typeof expected === "object") return problemsOf(member, expected, at, file);
    return KINDS[expected].accepts(member) ? [] : [wrongType(at, file, KINDS[expected].named, member)];
  });
}

function wrongType(path: string, file: string, expected: string, received: unknown): string {
  const what = path === "" ? `What ${file} exports` : `\`${path}\` in ${file}`;
  return `${what} is ${expected}, received ${JSON.stringify(received) ?? typeof received}.`;
}

function isObject(value: unknown): value is ConfigObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
