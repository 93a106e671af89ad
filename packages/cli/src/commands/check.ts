import type { CheckResult } from "@tsfunc/compiler-plugin/api";
import { existingPaths, projectOption } from "../config/options.ts";
import { watchSources } from "../config/watch-sources.ts";
import { codeFrame } from "../output/code-frame.ts";
import { count } from "../output/count.ts";
import { hasErrors } from "../output/report-diagnostics.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../output/usage-error.ts";
import type { Command, ExitCode, OptionValues } from "./command.ts";

/** `tsfunc check`: whether MLflow can use the types of the models. */
export const checkCommand: Command = {
  name: "check",
  parameters: "[...paths]",
  description: "Check whether MLflow can use the types of models (default: all files of the project)",
  options: [
    {
      flags: "-p, --project <file>",
      description: "The tsconfig.json to read by (default: the nearest one of each file)",
    },
    { flags: "-d, --data <file>", description: "Check the rows of a file instead, by the types of one model" },
    {
      flags: "-m, --model <model>",
      description: "With --data: the URI of a saved model, or the name of one in a source",
    },
    {
      flags: "--from <format>",
      description: "With --data: jsonl, csv, parquet or arrow (default: by the name of the file)",
    },
    {
      flags: "--limit <rows>",
      description: "With --data: how many refused rows are shown (default: 10)",
      value: "number",
    },
    { flags: "--failures <file>", description: "With --data: the file for all refused rows" },
    { flags: "-w, --watch", description: "Check again whenever a source changes" },
    { flags: "--json", description: "Print models and diagnostics, or what is wrong with data, as JSON" },
  ],
  examples: [
    "check",
    "check src/chat-model.ts",
    "check src --watch",
    "check src --json",
    "check src/flights.ts --data flights.parquet",
    "check -m models/flights --data flights.csv --limit 100",
  ],
  run: runCheck,
};

async function runCheck(paths: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  if (options.data !== undefined) {
    if (options.watch === true) throw new UsageError("`--watch` is for sources, not for `--data`.");
    return (await import("./check/check-data.ts")).checkData(paths, options, terminal);
  }
  refuseDataOptions(options);
  const [found, project] = [existingPaths(paths), projectOption(options.project)];
  const { check } = await import("@tsfunc/compiler-plugin/api");
  const run = (): ExitCode => {
    const result = check(found, {
      ...project,
      onProgress: ({ done, total }) => terminal.progress(`Reading types: file ${done + 1} of ${total}`),
    });
    if (options.json === true) terminal.printJson(asJson(result));
    else report(result, terminal);
    return hasErrors(result.diagnostics) ? 1 : 0;
  };
  const first = run();
  if (options.watch !== true) return first;
  terminal.say("Watching for changes.");
  await watchSources(paths, run);
  return 0;
}

function refuseDataOptions(options: OptionValues): void {
  const given = ["model", "failures"].find((name) => options[name] !== undefined);
  if (given !== undefined) throw new UsageError(`\`--${given}\` is for \`--data <file>\`.`);
}

function report({ models, diagnostics, files }: CheckResult, terminal: Terminal): void {
  for (const one of diagnostics) terminal.print(`${codeFrame(one, terminal.printed)}\n`);
  const found = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  const counts = [count(found("error"), "error"), count(found("warning"), "warning")].join(", ");
  terminal.say(`${count(files.length, "file")}, ${count(models.length, "model")}: ${counts}.`);
}

function asJson({ models, diagnostics, files }: CheckResult): unknown {
  return {
    files,
    models: models.map(({ file, name, kind, signature }) => ({ file, name, kind, signature })),
    diagnostics,
  };
}
