import { getModelInfo } from "@tsfunc/mlflow";
import { enforceParams } from "@tsfunc/runtime/enforce";
import { STDIN } from "../../config/input-text.ts";
import { modelOption } from "../../config/option-values.ts";
import { paramOptions } from "../../config/param-options.ts";
import { dataFormat } from "../../data/data-format.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { predictFile } from "./predict-file.ts";
import { predictValue } from "./predict-value.ts";

/**
 * Predicts for a JSON value, or for all rows of a file.
 *
 * @param files The file; standard input without one.
 * @param options `model`, `output`, `failures`, `from`, `params`, `param`, `batchSize`, `workers`, `restart`, `json`.
 * @param terminal Where predictions go to without `output`.
 * @returns 1 when something has no prediction, 130 or 143 when it was interrupted.
 */
export async function runPredict(
  files: readonly string[],
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const [file = STDIN] = files;
  const uri = modelOption(options.model);
  const format = dataFormat(file, options.from, "json");
  const params = paramOptions(options.params, options.param);
  const info = await getModelInfo(uri);
  enforceParams(params, info.signature?.params, { onWarning: ({ message }) => terminal.warn(message) });
  if (format === "json") return await predictValue({ uri, file, params, json: options.json === true }, terminal);
  return await predictFile({ uri, info, file, format, params }, options, terminal);
}
