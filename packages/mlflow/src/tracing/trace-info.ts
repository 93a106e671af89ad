import type { HrTime } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-node";

/** The status code of a span that failed, in OpenTelemetry. */
const ERROR = 2;

/**
 * What a tracking server is told of a trace beside its spans, so that it is listed with its model.
 *
 * @param root The root span.
 * @param modelId The logged model.
 * @param experiment The id of the experiment.
 * @returns The body of the request.
 * @see MLflow TraceInfo
 */
export function traceInfo(root: ReadableSpan, modelId: string, experiment: string): Readonly<Record<string, unknown>> {
  return {
    trace: {
      trace_info: {
        trace_id: traceIdOf(root),
        trace_location: { type: "MLFLOW_EXPERIMENT", mlflow_experiment: { experiment_id: experiment } },
        request_time: new Date(milliseconds(root.startTime)).toISOString(),
        execution_duration: `${(milliseconds(root.duration) / 1000).toFixed(3)}s`,
        state: root.status.code === ERROR ? "ERROR" : "OK",
        trace_metadata: { "mlflow.modelId": modelId, "mlflow.trace_schema.version": "3" },
        tags: { "mlflow.traceName": root.name },
      },
    },
  };
}

/**
 * The name of a trace in MLflow.
 *
 * @param span Any of its spans.
 * @returns Its id there.
 */
export function traceIdOf(span: ReadableSpan): string {
  return `tr-${span.spanContext().traceId}`;
}

function milliseconds([seconds, nanoseconds]: HrTime): number {
  return Math.floor(seconds * 1000 + nanoseconds / 1_000_000);
}
