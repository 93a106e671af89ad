import { availableParallelism } from "node:os";
import type { ModelInfo } from "@tsfunc/mlflow";
import { type InterruptedCode, untilInterrupted } from "../../config/interruption.ts";
import { positiveOption } from "../../config/option-values.ts";
import { chunkedData } from "../../data/chunked-data.ts";
import { DataError } from "../../data/data-error.ts";
import type { RowFormat } from "../../data/data-source.ts";
import { rowShape } from "../../data/row-shape.ts";
import { count } from "../../output/count.ts";
import type { Terminal } from "../../output/terminal.ts";
import type { ExitCode, OptionValues } from "../command.ts";
import { ModelPool } from "./model-pool.ts";
import { type OutputPlan, openOutput, outputPlan } from "./open-output.ts";
import type { PredictSettings } from "./predict-chunk.ts";
import { PredictRun, type RunCounts } from "./predict-run.ts";

/** A file whose rows are predicted for. */
export interface FileSettings {
  readonly uri: string;
  readonly info: ModelInfo;
  readonly file: string;
  readonly format: RowFormat;
  readonly params: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Predicts for all rows of a file.
 *
 * @param given The model and the file.
 * @param options `output`, `failures`, `batchSize`, `workers`, `restart`, `json`.
 * @param terminal Where predictions go to without `output`.
 * @returns 1 when a row has no prediction, 130 or 143 when it was interrupted.
 */
export async function predictFile(given: FileSettings, options: OptionValues, terminal: Terminal): Promise<ExitCode> {
  const { uri, info, file, format, params } = given;
  const batchSize = positiveOption("--batch-size", options.batchSize) ?? 1000;
  const threads = positiveOption("--workers", options.workers) ?? availableParallelism();
  const settings: PredictSettings = { uri, source: { file, format, ...rowShape(info.signature) }, params, batchSize };
  const plan = outputPlan(settings, info, options);
  try {
    return await predictAll(settings, { plan, threads }, terminal);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    terminal.say(`${terminal.said.error("error")} ${error.message}`);
    return 1;
  }
}

interface RunPlan {
  readonly plan: OutputPlan;
  readonly threads: number;
}

async function predictAll(
  settings: PredictSettings,
  { plan, threads }: RunPlan,
  terminal: Terminal,
): Promise<ExitCode> {
  const data = await chunkedData(settings.source);
  const sink = await openOutput(plan, terminal);
  try {
    terminal.progress(`Loading ${settings.uri}`);
    const pool = await ModelPool.start(settings, threads, (message) => terminal.warn(message));
    const run = new PredictRun({ data, sink, pool, threads }, terminal);
    const signal = await interruptible(run, pool);
    if (signal !== undefined) return interrupted(signal, run.counts, plan, terminal);
    await sink.finish();
    return summary(run.counts, plan, terminal);
  } finally {
    await sink.close();
  }
}

/** The threads end with the run; what they still have is read once more when it goes on. */
async function interruptible(run: PredictRun, pool: ModelPool): Promise<InterruptedCode | undefined> {
  const working = run.work();
  try {
    return await untilInterrupted(working);
  } finally {
    await pool.stop();
    await working.catch(() => undefined);
  }
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
  const refused = failed === 0 ? "" : `, ${failed.toLocaleString("en")} without a prediction${where}`;
  terminal.say(`${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}${refused}.`);
  return failed > 0 ? 1 : 0;
}
