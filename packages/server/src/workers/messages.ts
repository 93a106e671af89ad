import type { MetricObjectWithValues, MetricValue } from "prom-client";
import type { ServerOptions } from "../service/server-options.ts";

/** The metrics of one process, as prom-client adds them up. */
export type MetricsJson = MetricObjectWithValues<MetricValue<string>>[];

/** What a worker is told. */
export type ToWorker =
  | { readonly kind: "start"; readonly uri: string; readonly options: ServerOptions; readonly path: string }
  | { readonly kind: "connection"; readonly slot: number }
  | { readonly kind: "drain" }
  | { readonly kind: "collect"; readonly call: number }
  | { readonly kind: "metrics"; readonly call: number; readonly text: string };

/** What a worker tells. */
export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "closed"; readonly slot: number }
  | { readonly kind: "collected"; readonly call: number; readonly metrics: MetricsJson }
  | { readonly kind: "metrics wanted"; readonly call: number };
