import { STDIN } from "../../config/input-text.ts";
import { modelOption } from "../../config/option-values.ts";
import { paramOptions } from "../../config/param-options.ts";
import { dataFormat } from "../../data/data-format.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { poolThreads } from "./pool-threads.ts";

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
  const given = { uri, file, params: paramOptions(options.params, options.param) };
  if (format === "json") {
    const { predictValue } = await import("./predict-value.ts");
    return await predictValue({ ...given, json: options.json === true }, terminal);
  }
  const { ModelPool } = await import("./model-pool.ts");
  const pool = new ModelPool(uri, poolThreads(uri, file, options), (message) => terminal.warn(message));
  try {
    // The threads load the model while this one still reads the code that hands out the work.
    const { predictFile } = await import("./predict-file.ts");
    return await predictFile({ ...given, format, pool }, options, terminal);
  } finally {
    await pool.stop();
  }
}
