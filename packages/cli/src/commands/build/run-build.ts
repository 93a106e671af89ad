import { dirname } from "node:path";
import { saveModel } from "@tsfunc/mlflow";
import { watchSources } from "../../config/watch-sources.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { saveAndReport } from "../saving/save-and-report.ts";
import { savingOptions } from "../saving/saving-options.ts";

/**
 * Saves a model as a folder.
 *
 * @param modules The module of the model.
 * @param options Those of `tsfunc build`.
 * @param terminal Where it goes to.
 * @returns 1 when something is wrong with the model.
 * @throws {UsageError} When there is no place for it.
 */
export async function runBuild(
  modules: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.output === undefined) throw new UsageError("Where to? Name the folder of the model with `--output`.");
  const path = String(options.output);
  const build = async (overwrite: boolean): Promise<ExitCode> => {
    const saving = await savingOptions(modules, options);
    return await saveAndReport(
      (listeners) => saveModel({ ...saving, ...listeners, path, overwrite }),
      options,
      terminal,
    );
  };
  const first = await build(options.overwrite === true);
  if (options.watch !== true) return first;
  terminal.say("Watching for changes.");
  await watchAndBuild(modules, () => build(true));
  return 0;
}

/** One build after the other, and one for all that changes meanwhile. */
async function watchAndBuild(modules: readonly string[], build: () => Promise<unknown>): Promise<void> {
  let [building, isStale] = [false, false];
  const rebuild = async (): Promise<void> => {
    isStale = true;
    if (building) return;
    building = true;
    while (isStale) {
      isStale = false;
      await build();
    }
    building = false;
  };
  await watchSources(modules.map(dirname), () => void rebuild());
}
