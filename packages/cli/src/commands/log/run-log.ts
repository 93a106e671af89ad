import { logModel, MlflowClient, type ModelInfo, setExperiment, setTrackingUri } from "@tsfunc/mlflow";
import { listOption, pairsOption } from "../../config/option-values.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { type Listeners, saveAndReport } from "../saving/save-and-report.ts";
import { savingOptions } from "../saving/saving-options.ts";

/**
 * Logs a model to the tracking store.
 *
 * @param modules The module of the model.
 * @param options Those of `tsfunc log`.
 * @param terminal Where it goes to.
 * @returns 1 when something is wrong with the model.
 * @throws {UsageError} When an alias has no registered model to belong to.
 */
export async function runLog(modules: readonly string[], options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const aliases = listOption(options.alias) ?? [];
  if (aliases.length > 0 && options.register === undefined)
    throw new UsageError("`--alias` needs `--register <name>`: aliases point to versions of a registered model.");
  const logging = { ...(await savingOptions(modules, options)), ...loggingOptions(options) };
  return await saveAndReport((listeners) => log({ ...logging, ...listeners }, aliases, options), options, terminal);
}

type Logging = Parameters<typeof logModel>[0] & Listeners;

async function log(logging: Logging, aliases: readonly string[], options: OptionValues): Promise<ModelInfo> {
  if (options.trackingUri !== undefined) setTrackingUri(String(options.trackingUri));
  if (options.experiment !== undefined) await setExperiment(String(options.experiment));
  const info = await logModel(logging);
  const { registeredModelName: name } = logging;
  for (const alias of aliases) {
    await new MlflowClient().setRegisteredModelAlias(String(name), alias, String(info.registeredModelVersion));
  }
  return info;
}

function loggingOptions({ name, register, tag, param }: OptionValues): Pick<Logging, "tags" | "params"> {
  return {
    ...(name !== undefined && { name: String(name) }),
    ...(register !== undefined && { registeredModelName: String(register) }),
    tags: pairsOption("--tag", tag),
    params: pairsOption("--param", param),
  };
}
