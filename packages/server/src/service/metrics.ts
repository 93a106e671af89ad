import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { ErrorCause } from "../protocol/error-answer.ts";
import { Latencies } from "./latencies.ts";
import { Observations } from "./observations.ts";

const CAUSES: readonly ErrorCause[] = ["input", "model", "server"];

/** What Prometheus is told of a server. */
export class Metrics {
  /** What writes it. */
  readonly registry: Registry = new Registry();

  readonly #latencies = new Latencies(this.registry);

  readonly #sizes = new Histogram({
    name: "tsfunc_batch_size",
    help: "The rows or elements of a request",
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 10_000, 100_000],
    registers: [this.registry],
    collect: () => this.#batches.flush(),
  });

  readonly #batches = new Observations((size) => this.#sizes.observe(size));

  readonly #errors = new Counter({
    name: "tsfunc_request_errors_total",
    help: "Requests that failed, by whose fault it was: of the client, the model, the server",
    labelNames: ["cause"] as const,
    registers: [this.registry],
  });

  /** @param running Tells how many requests the model works on. */
  constructor(running: () => number) {
    for (const cause of CAUSES) this.#errors.inc({ cause }, 0);
    new Gauge({
      name: "tsfunc_requests_in_progress",
      help: "Requests that the model works on",
      registers: [this.registry],
      collect() {
        this.set(running());
      },
    });
  }

  /**
   * Counts an answer.
   *
   * @param route The path as it was declared.
   * @param status The HTTP status.
   * @param seconds How long it took.
   */
  answered(route: string, status: number, seconds: number): void {
    this.#latencies.add(route, status, seconds);
  }

  /**
   * Counts what the model is given.
   *
   * @param data The model input.
   */
  received(data: unknown): void {
    this.#batches.add(sizeOf(data));
  }

  /**
   * Counts a request that failed.
   *
   * @param cause Whose fault it was.
   */
  failed(cause: ErrorCause): void {
    this.#errors.inc({ cause });
  }
}

function sizeOf(data: unknown): number {
  if (Array.isArray(data)) return data.length;
  const isFrame = typeof data === "object" && data !== null && "kind" in data && data.kind === "frame";
  return isFrame && "length" in data ? Number(data.length) : 1;
}
