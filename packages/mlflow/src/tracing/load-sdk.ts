import type { AgentOptions } from "node:https";
import type { SpanExporter } from "@opentelemetry/sdk-trace-node";
import { tracingErrors } from "../errors/tracing-errors.ts";
import { type OpenTelemetry, openTelemetry } from "./open-telemetry.ts";

/** What traces are exported with. */
export interface Sdk {
  readonly api: OpenTelemetry;
  readonly trace: typeof import("@opentelemetry/sdk-trace-node");
  readonly OTLPTraceExporter: new (options: {
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly httpAgentOptions: AgentOptions;
  }) => SpanExporter;
}

/**
 * Loads what traces are exported with.
 *
 * @returns OpenTelemetry, its SDK and its exporter.
 * @throws {TsfuncError} TF5080 when one of them is not installed.
 */
export async function loadSdk(): Promise<Sdk> {
  const api = await openTelemetry();
  if (api === null) throw tracingErrors.error("TF5080", { package: "@opentelemetry/api" });
  const [trace, { OTLPTraceExporter }] = await Promise.all([
    import("@opentelemetry/sdk-trace-node").catch(missing("@opentelemetry/sdk-trace-node")),
    import("@opentelemetry/exporter-trace-otlp-proto").catch(missing("@opentelemetry/exporter-trace-otlp-proto")),
  ]);
  return { api, trace, OTLPTraceExporter };
}

function missing(name: string): (error: unknown) => never {
  return (error) => {
    throw tracingErrors.error("TF5080", { package: name }, { cause: error });
  };
}
