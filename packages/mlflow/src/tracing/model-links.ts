import type { ReadableSpan } from "@opentelemetry/sdk-trace-node";
import { MODEL_ID } from "./predict-span.ts";

/** How many traces are remembered whose root span has not come yet. */
const MAX_OPEN = 1000;

/** A whole trace of a model. */
export interface ModelLink {
  readonly root: ReadableSpan;
  readonly modelId: string;
}

/** Finds out which traces belong to which model. A span of a model may come in an earlier batch than the root of its trace. */
export class ModelLinks {
  readonly #models = new Map<string, string>();

  /**
   * Takes the next spans.
   *
   * @param spans Spans that have ended, children before their parents.
   * @returns The traces that are whole by now; of several models in one trace the first counts.
   */
  take(spans: readonly ReadableSpan[]): ModelLink[] {
    for (const span of spans) this.#remember(span);
    return spans.filter(isRoot).flatMap((root) => {
      const { traceId } = root.spanContext();
      const modelId = this.#models.get(traceId);
      this.#models.delete(traceId);
      return modelId === undefined ? [] : [{ root, modelId }];
    });
  }

  #remember(span: ReadableSpan): void {
    const { traceId } = span.spanContext();
    const modelId = span.attributes[MODEL_ID];
    if (typeof modelId !== "string" || this.#models.has(traceId)) return;
    this.#models.set(traceId, modelId);
    const [oldest] = this.#models.keys();
    if (this.#models.size > MAX_OPEN && oldest !== undefined) this.#models.delete(oldest);
  }
}

/** The root of a trace that another process began is there, and so is what says of the trace as a whole. */
function isRoot({ parentSpanContext }: ReadableSpan): boolean {
  return parentSpanContext === undefined;
}
