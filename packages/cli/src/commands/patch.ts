import { relative } from "node:path";
import type { PatchedFile, PatchResult } from "@tsfunc/compiler-plugin/api";
import { existingPaths, projectOption } from "../config/options.ts";
import { count } from "../output/count.ts";
import { hasErrors, reportDiagnostics } from "../output/report-diagnostics.ts";
import type { Terminal } from "../output/terminal.ts";
import type { Command, ExitCode, OptionValues } from "./command.ts";

/** `tsfunc patch`: puts the types of models into what `tsc` has emitted. */
export const patchCommand: Command = {
  name: "patch",
  parameters: "<...paths>",
  description: "Put the types of models into JavaScript that tsc has emitted",
  options: [
    {
      flags: "-p, --project <file>",
      description: "The tsconfig.json that it was emitted by (default: the nearest one)",
    },
    { flags: "--dry-run", description: "Write nothing, and tell what would be done" },
    { flags: "--json", description: "Print the result as JSON" },
  ],
  examples: ["patch dist", "patch dist --project tsconfig.build.json", "patch dist --dry-run --json"],
  run: runPatch,
};

async function runPatch(paths: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const dryRun = options.dryRun === true;
  const [found, project] = [existingPaths(paths), projectOption(options.project)];
  const { patch } = await import("@tsfunc/compiler-plugin/api");
  const result = patch(found, {
    ...project,
    dryRun,
    onProgress: ({ done, total }) => terminal.progress(`Reading types: file ${done + 1} of ${total}`),
  });
  if (options.json === true) terminal.printJson(result);
  else report(result, dryRun, terminal);
  return hasErrors(result.diagnostics) ? 1 : 0;
}

function report({ files, diagnostics }: PatchResult, dryRun: boolean, terminal: Terminal): void {
  reportDiagnostics(diagnostics, terminal);
  if (hasErrors(diagnostics)) {
    terminal.say("Nothing was written.");
    return;
  }
  const changed = files.filter(({ unchanged }) => !unchanged);
  for (const file of changed) terminal.print(lineOf(file, terminal));
  terminal.say(summary(files.length, changed.length, dryRun));
}

function lineOf({ file, models }: PatchedFile, { printed }: Terminal): string {
  return `${printed.good("patched")} ${relative(process.cwd(), file)} ${printed.faint(models.join(", "))}`;
}

function summary(all: number, changed: number, dryRun: boolean): string {
  if (all === 0) return "No models were found, so nothing had to be patched.";
  if (changed === 0)
    return `Nothing to do: ${count(all, "file")} with models ${all === 1 ? "is" : "are"} patched already.`;
  const before = all === changed ? "" : `; ${all - changed} had been already`;
  return `${count(changed, "file")} ${dryRun ? "would be " : ""}patched${before}.`;
}
