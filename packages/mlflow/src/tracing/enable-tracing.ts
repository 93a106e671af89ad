import { tracingErrors } from "../errors/tracing-errors.ts";
import { attachProcessor } from "./attach-processor.ts";
import { openTraceSink, type TraceSink, type TracingOptions } from "./trace-sink.ts";
import { trackingServer } from "./tracking-server.ts";

/** Tracing while it is enabled. */
export interface TracingHandle {
  /** Where traces go. */
  readonly experimentId: string;
  /**
   * Sends the spans that have ended. It happens by itself every five seconds, and before the process comes to its end.
   *
   * @throws {TsfuncError} TF5084 when spans could not be exported since the last time, TF5086 when a trace could not be linked to its model.
   */
  flush(): Promise<void>;
  /** Sends the spans that have ended, and disables tracing. Throws as `flush`. */
  shutdown(): Promise<void>;
}

/** The server to which traces go. */
let enabled: string | null = null;

/**
 * Exports the calls of models, and the spans that models make, to an experiment of an MLflow tracking server.
 *
 * @param options Where traces go, and what they have.
 * @returns The handle that sends and disables.
 * @throws {TsfuncError} TF5080 when a package is missing, TF5081 when there is no tracking server, TF5082 or TF5087 when there is no such
 * experiment, TF500x when the server does not answer or refuses, TF5083 or TF5089 when the tracer provider that is registered does not allow it, TF5085 when tracing is enabled already, TF5088
 * when a setting is out of range.
 * @see MLflow Tracing, mlflow.set_experiment
 */
export async function enableTracing(options: TracingOptions): Promise<TracingHandle> {
  if (enabled !== null) throw tracingErrors.error("TF5085", { server: enabled });
  enabled = trackingServer(options.trackingUri).http.base;
  try {
    const sink = await openTraceSink(options);
    return handleOf(sink, attachProcessor(sink.sdk, sink.processor));
  } catch (error) {
    enabled = null;
    throw error;
  }
}

function handleOf({ experiment, flush, shutdown }: TraceSink, detach: () => void): TracingHandle {
  const flushAtEnd = () => flush().catch(() => {});
  process.on("beforeExit", flushAtEnd);
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    process.off("beforeExit", flushAtEnd);
    detach();
    await shutdown().finally(() => {
      enabled = null;
    });
  };
  return {
    experimentId: experiment,
    flush,
    shutdown: () => {
      ending ??= end();
      return ending;
    },
  };
}
