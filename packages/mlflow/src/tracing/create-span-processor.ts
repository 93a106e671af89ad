import { openTraceSink, type TracingOptions } from "./trace-sink.ts";

/** A span processor as OpenTelemetry's SDK takes it. */
export interface TraceSpanProcessor {
  onStart(span: unknown, parentContext: unknown): void;
  onEnd(span: unknown): void;
  forceFlush(): Promise<void>;
  shutdown(): Promise<void>;
}

/**
 * Makes a span processor that exports to an experiment of MLflow, for a tracer provider of your own.
 *
 * @param options Where traces go, and what they have.
 * @returns The processor: `new NodeTracerProvider({ spanProcessors: [processor] })`.
 * @throws {TsfuncError} TF5080 when a package is missing, TF5081 when there is no tracking server, TF5082 or TF5087 when there is no such
 * experiment, TF500x when the server does not answer or refuses, TF5088 when a setting is out of range.
 * @see MLflow Tracing, OpenTelemetry
 */
export async function createSpanProcessor(options: TracingOptions): Promise<TraceSpanProcessor> {
  const { processor, flush, shutdown } = await openTraceSink(options);
  return {
    onStart: (span, parentContext) => processor.onStart(span as never, parentContext as never),
    onEnd: (span) => processor.onEnd(span as never),
    forceFlush: flush,
    shutdown,
  };
}
