import { type InterruptedCode, untilInterrupted } from "../../config/interruption.ts";
import { positiveOption } from "../../config/option-values.ts";
import { chunkedData } from "../../data/chunked-data.ts";
import { DataError } from "../../data/data-error.ts";
import type { RowFormat } from "../../data/data-source.ts";
import { count } from "../../output/count.ts";
import { grouped } from "../../output/grouped.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import type { ModelPool } from "./model-pool.ts";
import { type OutputPlan, openOutput, outputPlan } from "./open-output.ts";
import type { Params, PredictSettings } from "./predict-chunk.ts";
import { PredictRun, type RunCounts } from "./predict-run.ts";

/** A file whose rows are predicted for. */
export interface FileSettings {
  readonly uri: string;
  readonly file: string;
  readonly format: RowFormat;
  readonly params: Params;
  /** The threads, which have begun to load the model. */
  readonly pool: ModelPool;
}

/**
 * Predicts for all rows of a file.
 *
 * @param given The model and the file.
 * @param options `output`, `failures`, `batchSize`, `restart`, `json`.
 * @param terminal Where predictions go to without `output`.
 * @returns 1 when a row has no prediction, 130 or 143 when it was interrupted.
 * @throws {TsfuncError} When there is no such model, or it has other params.
 */
export async function predictFile(given: FileSettings, options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  try {
    return await predictAll(given, options, terminal);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    terminal.say(`${terminal.said.error("error")} ${error.message}`);
    return 1;
  }
}

async function predictAll(
  { uri, file, format, params, pool }: FileSettings,
  options: OptionValues,
  terminal: Terminal,
): Promise<ExitCode> {
  const batchSize = positiveOption("--batch-size", options.batchSize) ?? 1000;
  terminal.progress(`Loading ${uri}`);
  const { integrity, ...shape } = await pool.describe(params);
  const settings: PredictSettings = { source: { file, format, ...shape }, params, batchSize };
  const plan = outputPlan(settings, integrity, options);
  const data = await chunkedData(settings.source);
  const sink = await openOutput(plan, terminal);
  try {
    const run = new PredictRun({ data, sink, pool, settings }, terminal);
    const signal = await interruptible(run, pool);
    if (signal !== undefined) return interrupted(signal, run.counts, plan, terminal);
    await Promise.all([sink.finish(), pool.stop()]);
    return summary(run.counts, plan, terminal);
  } finally {
    await sink.close();
  }
}

/** The threads end at once; what they still have is read once more when the run goes on. */
async function interruptible(run: PredictRun, pool: ModelPool): Promise<InterruptedCode | undefined> {
  const working = run.work();
  const signal = await untilInterrupted(working);
  if (signal === undefined) return undefined;
  await pool.stop();
  await working.catch(() => undefined);
  return signal;
}

function interrupted(code: InterruptedCode, { rows }: RunCounts, { paths }: OutputPlan, terminal: Terminal): ExitCode {
  const rest = paths === undefined ? "" : " The same command goes on from there; `--restart` begins anew.";
  terminal.say(`Interrupted: ${count(rows, "row")} written.${rest}`);
  return code;
}

function summary({ rows, failed }: RunCounts, { paths, failures, json }: OutputPlan, terminal: Terminal): ExitCode {
  if (json) {
    terminal.printJson({ rows, failed, output: paths?.predictions ?? null, failures: failed > 0 ? failures : null });
  }
  const where = failures === undefined ? "; `--failures <file>` keeps them" : `: ${failures}`;
  const refused = failed === 0 ? "" : `, ${grouped(failed)} without a prediction${where}`;
  terminal.say(`${grouped(rows)} ${rows === 1 ? "row" : "rows"}${refused}.`);
  return failed > 0 ? 1 : 0;
}
