import type { PyfuncModel } from "@tsfunc/mlflow";
import { BrokenRow } from "../../data/broken-row.ts";
import type { Chunk, DataSource } from "../../data/data-source.ts";
import { readRows } from "../../data/read-rows.ts";
import { rowFailure } from "../../data/row-failure.ts";
import { jsonText } from "../../output/json-text.ts";
import { predictionsOf } from "./predictions-of.ts";
import { type Settled, settleRows } from "./settle-rows.ts";

/** The params of a model, by their names. */
export type Params = Readonly<Record<string, unknown>> | undefined;

/** What is predicted, as plain data that threads are sent. */
export interface PredictSettings {
  readonly source: DataSource;
  readonly params: Params;
  readonly batchSize: number;
}

/** What became of the rows of a chunk. */
export interface ChunkResult {
  readonly rows: number;
  /** A line for each row: its prediction, and null where there is none. */
  readonly predictions: Uint8Array;
  /** Rows without a prediction: their positions in the chunk, and what is said of them. */
  readonly failures: readonly (readonly [row: number, members: string])[];
}

/**
 * Predicts for the rows of a chunk.
 *
 * @param model The model.
 * @param settings What is read, and how.
 * @param chunk The part of it.
 * @throws {DataError} When the chunk cannot be read.
 */
export async function predictChunk(model: PyfuncModel, settings: PredictSettings, chunk: Chunk): Promise<ChunkResult> {
  const texts: Buffer[] = [];
  const failures: (readonly [number, string])[] = [];
  let count = 0;
  for await (const rows of readRows(settings.source, chunk, settings.batchSize)) {
    const settled = await settleBatch(model, settings, rows);
    for (const [at, one] of settled.entries()) {
      if ("error" in one) failures.push([count + at, rowFailure(rows[at], one.error)]);
    }
    texts.push(Buffer.from(settled.map(lineOf).join("")));
    count += rows.length;
  }
  return { rows: count, predictions: Buffer.concat(texts), failures };
}

function lineOf(settled: Settled): string {
  return "error" in settled ? "null\n" : `${jsonText(settled.prediction)}\n`;
}

async function settleBatch(
  model: PyfuncModel,
  { params, source }: PredictSettings,
  rows: readonly unknown[],
): Promise<readonly Settled[]> {
  const isBinary = source.format === "parquet" || source.format === "arrow";
  const options = { source: isBinary ? "value" : "json" } as const;
  const whole = rows.filter((row) => !(row instanceof BrokenRow));
  const settled = await settleAll(whole, async (given) =>
    predictionsOf(await model.predict(given, params, options), given.length),
  );
  if (whole.length === rows.length) return settled;
  const rest = settled.values();
  return rows.map((row) => (row instanceof BrokenRow ? { error: row } : (rest.next().value as Settled)));
}

async function settleAll(
  rows: readonly unknown[],
  predict: Parameters<typeof settleRows>[1],
): Promise<readonly Settled[]> {
  return rows.length === 0 ? [] : await settleRows(rows, predict);
}
