import { setFlagsFromString } from "node:v8";
import { workerData } from "node:worker_threads";
import { loadModel } from "@tsfunc/mlflow";
import { enforceParams } from "@tsfunc/runtime/enforce";
import { isTsfuncError, type OnWarning } from "@tsfunc/runtime/errors";
import type { Chunk, DataSource } from "../../data/data-source.ts";
import { rowShape } from "../../data/row-shape.ts";
import { talkToStderr } from "../../output/talk-to-stderr.ts";
import { type ChunkResult, type Params, type PredictSettings, predictChunk } from "./predict-chunk.ts";

/** What a thread is asked for: to say what it has loaded, or to predict for a chunk. */
export type WorkerTask =
  | { readonly kind: "describe"; readonly params: Params }
  | { readonly kind: "predict"; readonly settings: PredictSettings; readonly chunk: Chunk };

/** What the main thread has to know of a model, which it does not load. */
export interface ModelFacts extends Pick<DataSource, "rows" | "empty" | "cells"> {
  /** The hash of its MLmodel file. */
  readonly integrity: string;
}

/** What a thread answers: errors lose their codes on the way between threads, so they are sent as data. */
export type WorkerAnswer =
  | { readonly result: ModelFacts | ChunkResult; readonly warnings: readonly string[] }
  | { readonly error: { readonly name: string; readonly code: string | undefined; readonly message: string } };

// Where threads take all processors, helpers of the garbage collector take them away from the threads: it is a tenth faster without.
setFlagsFromString("--no-parallel-scavenge");

talkToStderr();
process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;

const warnings = new Set<string>();
const onWarning: OnWarning = ({ message }) => void warnings.add(message);
const loading = loadModel(String(workerData), { onWarning });
loading.catch(() => undefined);

/**
 * Works in a thread of a pool, which loads its model as soon as it begins.
 *
 * @param task What is asked for.
 */
export async function answer(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    const result = task.kind === "describe" ? await describe(task.params) : await predict(task.settings, task.chunk);
    return { result, warnings: taken() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "Error", message: String(error) };
    return { error: { name, code: isTsfuncError(error) ? error.code : undefined, message } };
  }
}

async function describe(params: Params): Promise<ModelFacts> {
  const { signature, integrity } = (await loading).metadata;
  enforceParams(params, signature?.params, { onWarning });
  return { integrity, ...rowShape(signature) };
}

async function predict(settings: PredictSettings, chunk: Chunk): Promise<ChunkResult> {
  return await predictChunk(await loading, settings, chunk);
}

/** The warnings since the last time. */
function taken(): readonly string[] {
  const all = [...warnings];
  warnings.clear();
  return all;
}
