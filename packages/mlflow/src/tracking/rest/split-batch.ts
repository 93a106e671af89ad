import { checkLength, checkParams, checkTags } from "../limits.ts";
import type { Batch } from "../tracking-store.ts";
import { writeMetric } from "./read-metric.ts";

/** What MLflow's servers take in one request. */
const AT_ONCE = { params: 100, tags: 100, metrics: 1000, together: 1000, bytes: 1_000_000 } as const;

/** Leaves room for the id of the run, and for what is around the lists. */
const MOST_BYTES: number = AT_ONCE.bytes - 1000;

type Kind = "params" | "tags" | "metrics";

/** The body of one request, but for the id of the run. */
export type BatchPart = Readonly<Record<Kind, readonly Readonly<Record<string, unknown>>[]>>;

/**
 * Splits what a run records into requests that a server takes: params first, then tags, then metrics, each in their order.
 *
 * @param batch What is recorded.
 * @returns The requests; none when there is nothing.
 * @throws {TsfuncError} TF5030 when a name or a value is too long.
 * @see MLflow MlflowClient.log_batch
 */
export function splitBatch({ metrics = [], params = {}, tags = {} }: Batch): readonly BatchPart[] {
  checkParams(params);
  checkTags(tags);
  for (const { key } of metrics) checkLength("key", "The name of the metric", key, key);
  const parts = new Parts();
  for (const [key, value] of Object.entries(params)) parts.add("params", { key, value });
  for (const [key, value] of Object.entries(tags)) parts.add("tags", { key, value });
  for (const metric of metrics) parts.add("metrics", writeMetric(metric));
  return parts.all;
}

class Parts {
  readonly all: Record<Kind, Readonly<Record<string, unknown>>[]>[] = [];
  #bytes = 0;

  add(kind: Kind, entry: Readonly<Record<string, unknown>>): void {
    const bytes = Buffer.byteLength(JSON.stringify(entry)) + 1;
    let last = this.all.at(-1);
    if (last === undefined || this.#isFull(last, kind, bytes)) {
      last = { params: [], tags: [], metrics: [] };
      this.all.push(last);
      this.#bytes = 0;
    }
    last[kind].push(entry);
    this.#bytes += bytes;
  }

  #isFull(part: BatchPart, kind: Kind, bytes: number): boolean {
    const together = part.params.length + part.tags.length + part.metrics.length;
    return part[kind].length >= AT_ONCE[kind] || together >= AT_ONCE.together || this.#bytes + bytes > MOST_BYTES;
  }
}
