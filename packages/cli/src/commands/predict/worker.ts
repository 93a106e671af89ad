import { workerData } from "node:worker_threads";
import { loadModel, type PyfuncModel } from "@tsfunc/mlflow";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { Chunk } from "../../data/data-source.ts";
import { talkToStderr } from "../../output/talk-to-stderr.ts";
import { type ChunkResult, type PredictSettings, predictChunk } from "./predict-chunk.ts";

/** What a thread answers: errors lose their codes on the way between threads, so they are sent as data. */
export type WorkerAnswer =
  | { readonly result: ChunkResult | null; readonly warnings: readonly string[] }
  | { readonly error: { readonly name: string; readonly code: string | undefined; readonly message: string } };

const settings: PredictSettings = workerData;
const warnings = new Set<string>();
let loading: Promise<PyfuncModel> | undefined;

talkToStderr();
process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;

/**
 * Predicts for a chunk in a thread of a pool.
 *
 * @param chunk The chunk; null to load the model, and no more.
 * @returns A {@link WorkerAnswer}, as the pool wants what is not to be copied.
 */
export async function predictInThread(chunk: Chunk | null): Promise<object> {
  const answer = await answerFor(chunk);
  const result = "result" in answer ? answer.result : null;
  return move({
    [transferableSymbol]: result === null ? [] : [result.predictions.buffer],
    [valueSymbol]: answer,
  }) as object;
}

async function answerFor(chunk: Chunk | null): Promise<WorkerAnswer> {
  try {
    loading ??= loadModel(settings.uri, { onWarning: ({ message }) => void warnings.add(message) });
    const model = await loading;
    const result = chunk === null ? null : await predictChunk(model, settings, chunk);
    return { result, warnings: taken() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    return { error: { name, code: isTsfuncError(error) ? error.code : undefined, message } };
  }
}

/** The warnings since the last time. */
function taken(): readonly string[] {
  const all = [...warnings];
  warnings.clear();
  return all;
}
