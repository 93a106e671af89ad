import { Histogram, type Registry } from "prom-client";
import { Observations } from "./observations.ts";

/** How long requests took, in seconds, by route and status. */
export class Latencies {
  readonly #histogram: Histogram<"route" | "status">;
  readonly #byStatus = new Map<number, Map<string, Observations>>();

  /** @param registry What writes it. */
  constructor(registry: Registry) {
    this.#histogram = new Histogram({
      name: "tsfunc_request_duration_seconds",
      help: "From the head of a request to the end of its answer, by route and status",
      labelNames: ["route", "status"],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
      registers: [registry],
      collect: () => this.#flush(),
    });
  }

  /**
   * Takes the time of a request.
   *
   * @param route The path as it was declared.
   * @param status The HTTP status.
   * @param seconds How long it took.
   */
  add(route: string, status: number, seconds: number): void {
    const known = this.#byStatus.get(status)?.get(route);
    (known ?? this.#begin(route, status)).add(seconds);
  }

  #begin(route: string, status: number): Observations {
    const begun = new Observations((seconds) => this.#histogram.observe({ route, status }, seconds));
    const routes = this.#byStatus.get(status) ?? new Map<string, Observations>();
    this.#byStatus.set(status, routes.set(route, begun));
    return begun;
  }

  #flush(): void {
    for (const routes of this.#byStatus.values()) {
      for (const observations of routes.values()) observations.flush();
    }
  }
}
