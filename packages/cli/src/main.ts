import { isTsfuncError } from "@tsfunc/runtime/errors";
import { type CAC, cac } from "cac";
import { buildCommand } from "./commands/build.ts";
import { checkCommand } from "./commands/check.ts";
import { codegenCommand } from "./commands/codegen.ts";
import type { Command, ExitCode, OptionValues } from "./commands/command.ts";
import { diffCommand } from "./commands/diff.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { emitCommand } from "./commands/emit.ts";
import { exportCommand } from "./commands/export.ts";
import { inferCommand } from "./commands/infer.ts";
import { initCommand } from "./commands/init.ts";
import { inspectCommand } from "./commands/inspect.ts";
import { logCommand } from "./commands/log.ts";
import { patchCommand } from "./commands/patch.ts";
import { playgroundCommand } from "./commands/playground.ts";
import { predictCommand } from "./commands/predict.ts";
import { serveCommand } from "./commands/serve.ts";
import { validateCommand } from "./commands/validate.ts";
import { withConfig } from "./config/file/with-config.ts";
import { withStdin } from "./config/input-text.ts";
import { version } from "./config/version.ts";
import { type Streams, Terminal } from "./output/terminal.ts";
import { UsageError, unknown } from "./output/usage-error.ts";

/** All commands, by name. */
export const COMMANDS: readonly Command[] = [
  buildCommand,
  checkCommand,
  codegenCommand,
  diffCommand,
  doctorCommand,
  emitCommand,
  exportCommand,
  inferCommand,
  initCommand,
  inspectCommand,
  logCommand,
  patchCommand,
  playgroundCommand,
  predictCommand,
  serveCommand,
  validateCommand,
];
const GLOBAL_FLAGS = ["--help", "-h", "--version", "-v", "--config", "--no-config"];
const CONFIG = "The configuration (default: tsfunc.config.ts, .mts, .js, .mjs or .json; --no-config for none)";

/**
 * Runs a command of the CLI in this process.
 *
 * @param args The command line, without Node and the script.
 * @param streams Where it writes to; by default the streams of the process.
 * @returns The exit code: 0 when all is fine, 1 when something was found, 2 when the command line is wrong or what it
 * names cannot be read.
 */
export async function main(args: readonly string[], streams: Streams = process): Promise<ExitCode> {
  const terminal = new Terminal(streams);
  try {
    return await run(withStdin(args), terminal);
  } catch (error) {
    if (isTsfuncError(error)) {
      terminal.say(`${terminal.said.error("error")} ${terminal.said.faint(`${error.code}:`)} ${error.message}`);
      return 2;
    }
    if (!isUsageError(error)) throw error;
    terminal.say(`${terminal.said.error("error")} ${error.message}`);
    terminal.say(terminal.said.faint("`tsfunc --help` lists commands, `tsfunc <command> --help` their options."));
    return 2;
  }
}

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let running: Promise<ExitCode> | undefined;
  const cli = cac("tsfunc");
  for (const command of COMMANDS) {
    // The options come last, after the paths of a command that takes some.
    register(command, cli).action((...given: unknown[]) => {
      const options = given.at(-1) as OptionValues;
      running = command.run(pathsOf(given), options, terminal);
    });
  }
  cli.option("--config <file>", CONFIG).help().version(version());
  cli.parse(["node", "tsfunc", ...args], { run: false });
  if (cli.options.help === true || cli.options.version === true) return 0;
  const command = COMMANDS.find(({ name }) => name === cli.matchedCommand?.name);
  refuseUnknown(args, command);
  if (command === undefined) {
    cli.outputHelp();
    return 0;
  }
  refuseMore(cli.args, command);
  Object.assign(cli, await withConfig(cli, command, COMMANDS));
  cli.runMatchedCommand();
  return (await running) ?? 0;
}

/** What is not given is not there. */
function pathsOf(given: readonly unknown[]): readonly string[] {
  const paths = given.slice(0, -1).flat();
  return paths.filter((path) => path !== undefined).map(String);
}

function register(command: Command, cli: CAC): ReturnType<CAC["command"]> {
  const registered = cli.command(`${command.name} ${command.parameters}`, command.description);
  for (const { flags, description } of command.options) registered.option(flags, description);
  for (const example of command.examples) registered.example(`  $ tsfunc ${example}`);
  return registered;
}

function refuseUnknown(args: readonly string[], command: Command | undefined): void {
  const flags = args.slice(0, args.includes("--") ? args.indexOf("--") : args.length).filter((one) => /^-./.test(one));
  const known = [
    ...GLOBAL_FLAGS,
    ...(command?.options.flatMap(({ flags: all }) => all.match(/--?[\w-]+/g) ?? []) ?? []),
  ];
  const name = args.find((one) => !one.startsWith("-"));
  if (command === undefined && name !== undefined) {
    throw unknown(
      `command \`${name}\``,
      name,
      COMMANDS.map((one) => one.name),
    );
  }
  const wrong = flags.map((flag) => flag.replace(/=.*$/, "")).find((flag) => !known.includes(flag));
  if (wrong !== undefined) throw unknown(`option \`${wrong}\``, wrong, known);
}

/** A command takes as many arguments as it names, but for a list, which may be of any length. */
function refuseMore(args: readonly string[], { parameters }: Command): void {
  if (parameters.includes("...")) return;
  const more = args.slice(parameters.split(" ").filter((one) => one !== "").length);
  if (more.length > 0) throw new UsageError(`Too many arguments: ${more.map((one) => `\`${one}\``).join(", ")}.`);
}

/** Ours, or one of `cac`, which says what is missing. */
function isUsageError(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && error.name === "CACError");
}
