import { relative } from "node:path";
import type { CompanionFile, EmitResult } from "@tsfunc/compiler-plugin/api";
import { existingPaths, projectOption } from "../config/options.ts";
import { watchSources } from "../config/watch-sources.ts";
import { count } from "../output/count.ts";
import { hasErrors, reportDiagnostics } from "../output/report-diagnostics.ts";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../output/usage-error.ts";
import type { Command, ExitCode, OptionValues } from "./command.ts";

/** `tsfunc emit`: writes the types of models beside their sources, for builds without the compiler plugin. */
export const emitCommand: Command = {
  name: "emit",
  parameters: "[...paths]",
  description: "Write the types of models into files beside their sources, for builds without the compiler plugin",
  options: [
    {
      flags: "-p, --project <file>",
      description: "The tsconfig.json to read by (default: the nearest one of each file)",
    },
    { flags: "--check", description: "Write nothing, and end with 1 where a file is not up to date" },
    { flags: "-w, --watch", description: "Write them again whenever a source changes" },
    { flags: "--json", description: "Print the result as JSON" },
  ],
  examples: ["emit src", "emit src --check", "emit src --watch"],
  run: runEmit,
};

async function runEmit(paths: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const check = options.check === true;
  const watch = options.watch === true;
  if (check && watch) throw new UsageError("`--check` writes nothing, so there is nothing to `--watch`.");
  const [found, project] = [existingPaths(paths), projectOption(options.project)];
  const { CompanionEmitter } = await import("@tsfunc/compiler-plugin/api");
  const emitter = new CompanionEmitter(found, {
    ...project,
    check,
    onProgress: ({ done, total }) => terminal.progress(`Reading types: file ${done + 1} of ${total}`),
  });
  const run = (): EmitResult => {
    const result = emitter.emit();
    if (options.json === true) terminal.printJson(result);
    else report(result, check, terminal);
    return result;
  };
  const first = run();
  if (!watch) return hasErrors(first.diagnostics) ? 1 : 0;
  terminal.say("Watching for changes.");
  await watchSources(paths, (changed) => {
    for (const file of changed) emitter.invalidate(file);
    run();
  });
  return 0;
}

function report({ files, diagnostics }: EmitResult, check: boolean, terminal: Terminal): void {
  reportDiagnostics(diagnostics, terminal);
  const changed = files.filter(({ state }) => state !== "unchanged");
  if (!check) for (const file of changed) terminal.print(lineOf(file, terminal));
  terminal.say(summary(files.length, changed.length, check));
}

function lineOf({ file, state, exports }: CompanionFile, { printed }: Terminal): string {
  return `${printed.good(state)} ${relative(process.cwd(), file)} ${printed.faint(exports.join(", "))}`.trimEnd();
}

function summary(all: number, changed: number, check: boolean): string {
  if (changed === 0) return `${count(all, "companion file")}, up to date.`;
  return `${count(all, "companion file")}, ${changed} ${check ? "not up to date" : "changed"}.`;
}
