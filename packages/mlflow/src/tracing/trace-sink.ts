import type { AgentOptions } from "node:https";
import type { SpanProcessor } from "@opentelemetry/sdk-trace-node";
import type { OnWarning } from "@tsfunc/runtime/errors";
import { openRestTrackingStore } from "../tracking/rest-tracking-store.ts";
import { type CaptureOptions, chooseCapture } from "./capture.ts";
import { experimentId, type TracedExperiment } from "./experiment-id.ts";
import { loadSdk, type Sdk } from "./load-sdk.ts";
import { TraceExporter } from "./trace-exporter.ts";
import { type TrackingServer, trackingServer } from "./tracking-server.ts";

/** Where traces go, and what they have. */
export interface TracingOptions extends CaptureOptions {
  /** The name of an experiment, which is made where it is missing, or `{ id }`. */
  readonly experiment: TracedExperiment;
  /** The tracking server; MLFLOW_TRACKING_URI when left out. */
  readonly trackingUri?: string;
  /** Takes the warnings about traces that were lost; Node's `process.emitWarning` when left out. */
  readonly onWarning?: OnWarning;
}

/** What takes spans to an experiment. */
export interface TraceSink {
  readonly sdk: Sdk;
  /** The id of the experiment. */
  readonly experiment: string;
  readonly processor: SpanProcessor;
  /**
   * Sends what there is.
   *
   * @throws {TsfuncError} TF5084 or TF5086 when something was lost since the last time.
   */
  flush(): Promise<void>;
  /** Sends what there is, and takes no more. Throws as `flush`. */
  shutdown(): Promise<void>;
}

/**
 * Makes what takes spans to an experiment.
 *
 * @param options Where they go, and what they have.
 * @returns The sink; nothing is registered yet.
 * @throws {TsfuncError} TF5080 when a package is missing, TF5081 when there is no tracking server, TF5082 or TF5087 when there is no such
 * experiment, TF500x when the server does not answer or refuses, TF5088 when a setting is out of range.
 */
export async function openTraceSink(options: TracingOptions): Promise<TraceSink> {
  const server = trackingServer(options.trackingUri);
  chooseCapture(options);
  const sdk = await loadSdk();
  const { http } = server;
  const experiment = await experimentId(options.experiment, openRestTrackingStore(http));
  const otlp = new sdk.OTLPTraceExporter({
    url: server.tracesUrl,
    headers: { ...server.headers, "x-mlflow-experiment-id": experiment },
    httpAgentOptions: { keepAlive: true, ...agentOptions(server) },
  });
  const exporter = new TraceExporter({ exporter: otlp, http, experiment, onWarning: options.onWarning });
  const processor = new sdk.trace.BatchSpanProcessor(exporter);
  const finish = async (work: Promise<void>): Promise<void> => {
    await work.catch(() => {});
    await exporter.forceFlush();
    exporter.throwFailure();
  };
  return {
    sdk,
    experiment,
    processor,
    flush: () => finish(processor.forceFlush()),
    shutdown: () => finish(processor.shutdown()),
  };
}

function agentOptions({ tls }: TrackingServer): AgentOptions {
  const { ca, ...others } = tls;
  return ca === undefined ? others : { ...others, ca: [...ca] };
}
