import type { OptionDefinition, OptionValueKind } from "../option-definition.ts";

/** What a configuration file may say, by key; of a command an object of the same. */
export interface Settings {
  readonly [key: string]: OptionValueKind | Settings;
}

/** What is asked of a command: what it takes. */
export interface Configurable {
  readonly name: string;
  readonly parameters: string;
  readonly options: readonly OptionDefinition[];
}

/** Settings that several commands share. */
const SHARED: Settings = { project: "text", trackingUri: "text", registryUri: "text" };

/**
 * What a configuration file may say.
 *
 * @param commands All commands: each is a key, and has its arguments and its options by their names in camel case.
 */
export function settingsOf(commands: readonly Configurable[]): Settings {
  return { ...SHARED, ...Object.fromEntries(commands.map((command) => [command.name, commandSettings(command)])) };
}

function commandSettings({ parameters, options }: Configurable): Settings {
  const named = parameterNames(parameters).map(({ name, isList }) => [name, isList ? "list" : "text"] as const);
  const flagged = options.map((option) => [keyOf(option), kindOf(option)] as const);
  return Object.fromEntries([...named, ...flagged]);
}

/** A parameter of a command. */
export interface Parameter {
  readonly name: string;
  readonly isList: boolean;
}

/** The parameters of a command by what help shows: `<before> <after>`, `[...paths]`. */
export function parameterNames(parameters: string): readonly Parameter[] {
  return Array.from(parameters.matchAll(/(\.\.\.)?(\w+)/g), ([, dots, name = ""]) => ({
    name,
    isList: dots === "...",
  }));
}

/** The name of an option in camel case. */
export function keyOf({ flags }: OptionDefinition): string {
  const [, name = ""] = /--([\w-]+)/.exec(flags) ?? [];
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function kindOf({ flags, value }: OptionDefinition): OptionValueKind {
  return value ?? (flags.includes("<") ? "text" : "boolean");
}
