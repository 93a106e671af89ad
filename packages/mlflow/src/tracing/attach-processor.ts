import type { SpanProcessor } from "@opentelemetry/sdk-trace-node";
import { tracingErrors } from "../errors/tracing-errors.ts";
import type { Sdk } from "./load-sdk.ts";
import { type OpenTelemetry, registered } from "./open-telemetry.ts";

/** Takes back what was registered. */
export type Detach = () => void;

/**
 * Has a span processor receive the spans of this process: by the tracer provider that is registered where that takes further ones, else by
 * one of our own.
 *
 * @param sdk OpenTelemetry.
 * @param processor The processor.
 * @returns What takes our own provider back.
 * @throws {TsfuncError} TF5083 when the registered provider takes no further processor, TF5089 when none can be registered.
 */
export function attachProcessor(sdk: Sdk, processor: SpanProcessor): Detach {
  if (registered().trace === undefined) return registerProvider(sdk, processor);
  const provider = providerOf(sdk.api);
  if (!takesProcessors(provider)) throw tracingErrors.error("TF5083", { provider: provider.constructor.name });
  provider.addSpanProcessor(processor);
  return () => {};
}

function registerProvider({ api, trace }: Sdk, processor: SpanProcessor): Detach {
  const before = { ...registered() };
  const provider = new trace.NodeTracerProvider({ spanProcessors: [processor] });
  provider.register();
  const detach = () => {
    api.trace.disable();
    if (before.context === undefined) api.context.disable();
    if (before.propagation === undefined) api.propagation.disable();
  };
  if (providerOf(api) === provider) return detach;
  detach();
  throw tracingErrors.error("TF5089", {});
}

/** What is registered, behind the proxy that the API puts before it. */
function providerOf({ trace }: OpenTelemetry): object {
  const provider: object = trace.getTracerProvider();
  return "getDelegate" in provider && typeof provider.getDelegate === "function" ? provider.getDelegate() : provider;
}

/** As providers of version 1 of the SDK do. */
function takesProcessors(provider: object): provider is { addSpanProcessor(processor: SpanProcessor): void } {
  return "addSpanProcessor" in provider && typeof provider.addSpanProcessor === "function";
}
