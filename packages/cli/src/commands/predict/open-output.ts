import { statSync } from "node:fs";
import { resolve } from "node:path";
import { STDIN } from "../../config/input-text.ts";
import { grouped } from "../../output/grouped.ts";
import type { Terminal } from "../../output/terminal.ts";
import { UsageError } from "../../output/usage-error.ts";
import type { OptionValues } from "../command.ts";
import type { RunKey } from "./journal.ts";
import { JournaledOutput, type OutputPaths } from "./journaled-output.ts";
import type { PredictSettings } from "./predict-chunk.ts";
import type { PredictionSink } from "./prediction-sink.ts";
import { StreamedOutput } from "./streamed-output.ts";

/** Where predictions go to. */
export interface OutputPlan {
  /** Undefined for standard output. */
  readonly paths: OutputPaths | undefined;
  /** The file for rows without a prediction. */
  readonly failures: string | undefined;
  readonly json: boolean;
  readonly restart: boolean;
  readonly key: RunKey;
}

/**
 * Reads `--output`, `--failures`, `--restart` and `--json`.
 *
 * @param settings What is predicted.
 * @param model The hash of its MLmodel file.
 * @param options The values of all options.
 * @throws {UsageError} When they do not go together.
 */
export function outputPlan(settings: PredictSettings, model: string, options: OptionValues): OutputPlan {
  const paths = outputPaths(options);
  for (const flag of ["json", "restart"]) {
    if (paths === undefined && options[flag] === true) {
      throw new UsageError(`\`--${flag}\` needs \`--output <file>\`: the file for the predictions.`);
    }
  }
  const failures = options.failures === undefined ? paths?.failures : String(options.failures);
  const same = [paths?.predictions, failures].find((one) => one !== undefined && isSame(one, settings.source.file));
  if (same !== undefined) throw new UsageError(`\`${same}\` is the file that is read.`);
  const [json, restart] = [options.json === true, options.restart === true];
  return { paths, failures, json, restart, key: runKey(settings, model) };
}

function outputPaths({ output, failures }: OptionValues): OutputPaths | undefined {
  if (output === undefined) return undefined;
  return { predictions: String(output), failures: String(failures ?? `${output}.failures.jsonl`) };
}

function isSame(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}

/**
 * Opens what predictions go to.
 *
 * @param plan Where that is.
 * @param terminal Standard output, and who is told that an earlier run is gone on with.
 * @throws {UsageError} When an earlier run has left something, and was another one.
 */
export async function openOutput(plan: OutputPlan, terminal: Terminal): Promise<PredictionSink> {
  const { paths, failures, key, restart } = plan;
  if (paths === undefined) return await StreamedOutput.open(terminal, failures);
  const output = await JournaledOutput.open(paths, key, restart);
  const { rows } = output.start;
  if (rows > 0) terminal.say(`Going on with an interrupted run behind row ${grouped(rows)}.`);
  return output;
}

/** Whatever the predictions depend on, by names that tell what to change. */
function runKey({ source, params = {}, batchSize }: PredictSettings, model: string): RunKey {
  const { size, mtimeMs } = source.file === STDIN ? { size: 0, mtimeMs: Date.now() } : statSync(source.file);
  return {
    journal: 1,
    model,
    file: [resolve(source.file), source.format, size, mtimeMs],
    params,
    "--batch-size": batchSize,
  };
}
