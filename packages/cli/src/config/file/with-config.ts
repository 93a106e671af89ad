import { basename } from "node:path";
import { UsageError } from "../../output/usage-error.ts";
import { type ConfigObject, checkConfig } from "./check-config.ts";
import { findConfig, loadConfig } from "./load-config.ts";
import { type Configurable, keyOf, parameterNames, settingsOf } from "./settings-of.ts";

/** What the command line says. */
export interface CommandLine {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/**
 * Adds what the configuration file says to what the command line says, which goes before.
 *
 * @param line The command line. `config` among its options names the file, or is false for none; by default it is looked for in the
 * working directory.
 * @param command The command.
 * @param commands All commands.
 * @returns The command line with the defaults of the file, and without `config`.
 * @throws {UsageError} When the file cannot be loaded, or says what no command knows.
 */
export async function withConfig(
  { args, options: { config: named, ...options } }: CommandLine,
  command: Configurable,
  commands: readonly Configurable[],
): Promise<CommandLine> {
  if (named === true) throw new UsageError("Which file? `--config` takes its path.");
  const file = named === undefined ? findConfig(process.cwd()) : named !== false && String(named);
  if (!file) return { args, options };
  const config = await loadConfig(file);
  checkConfig(config, settingsOf(commands), basename(file));
  setStores(config);
  const own = (config[command.name] ?? {}) as ConfigObject;
  return {
    args: args.length > 0 ? args : givenArgs(own, command),
    options: { ...defaults(config, own, command), ...options },
  };
}

/** Stores are what the environment says, also for processes that are started later; what is there goes before. */
function setStores({ trackingUri, registryUri }: ConfigObject): void {
  if (trackingUri !== undefined) process.env.MLFLOW_TRACKING_URI ??= String(trackingUri);
  if (registryUri !== undefined) process.env.MLFLOW_REGISTRY_URI ??= String(registryUri);
}

function givenArgs(own: ConfigObject, { parameters }: Configurable): readonly string[] {
  return parameterNames(parameters).flatMap(({ name }) => [own[name] ?? []].flat().map(String));
}

function defaults(config: ConfigObject, own: ConfigObject, { options }: Configurable): ConfigObject {
  const shared = options.some((option) => keyOf(option) === "project") ? { project: config.project } : {};
  const given = options.map((option) => [keyOf(option), own[keyOf(option)], option.value] as const);
  const known = given.filter(([, value]) => value !== undefined);
  const named = known.map(([key, value, kind]) => [key, kind === "pairs" ? pairsOf(value as ConfigObject) : value]);
  return { ...shared, ...Object.fromEntries(named) };
}

/** As the command line has them. */
function pairsOf(pairs: ConfigObject): readonly string[] {
  return Object.entries(pairs).map(([name, value]) => `${name}=${value}`);
}
