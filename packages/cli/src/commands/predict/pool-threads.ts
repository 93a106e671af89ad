import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { STDIN } from "../../config/input-text.ts";
import { hasScheme, positiveOption } from "../../config/option-values.ts";
import { CHUNK_SIZE } from "../../data/line-chunks.ts";
import type { OptionValues } from "../command.ts";

/** How many threads predict. */
export interface PoolThreads {
  /** With how many it begins. */
  readonly first: number;
  /** How many there are at most. */
  readonly most: number;
}

/**
 * Reads `--workers`. As many threads begin at once as a file has work for; a model from elsewhere is loaded by one alone first, so that it is
 * downloaded once.
 *
 * @param uri The model.
 * @param file What it predicts for.
 * @param options The values of all options.
 * @throws {UsageError} When it is no whole number from 1 on.
 */
export function poolThreads(uri: string, file: string, { workers }: OptionValues): PoolThreads {
  const most = positiveOption("--workers", workers) ?? availableParallelism();
  const chunks = file === STDIN ? 1 : Math.ceil(statSync(file).size / CHUNK_SIZE);
  return { first: hasScheme(uri) && !uri.startsWith("file:") ? 1 : Math.max(1, Math.min(most, chunks)), most };
}
