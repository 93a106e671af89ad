import type { ContextAPI, PropagationAPI, TraceAPI } from "@opentelemetry/api";

/** What is used of `@opentelemetry/api`. */
export interface OpenTelemetry {
  readonly context: ContextAPI;
  readonly propagation: PropagationAPI;
  readonly trace: TraceAPI;
}

/** What can be registered for a whole process. */
export interface Registry {
  readonly trace?: unknown;
  readonly context?: unknown;
  readonly propagation?: unknown;
}

/** Where every copy of `@opentelemetry/api` 1.x in a process keeps what was registered. */
const REGISTRY: unique symbol = Symbol.for("opentelemetry.js.api.1") as never;

let loaded: OpenTelemetry | null | undefined;

/**
 * What has been registered with OpenTelemetry, told without loading it.
 *
 * @returns What is there; empty where nothing is.
 */
export function registered(): Registry {
  return (globalThis as { readonly [REGISTRY]?: Registry })[REGISTRY] ?? {};
}

/**
 * Whether someone has registered a tracer provider, so that calls are spans. This is all that a call costs while nobody traces.
 *
 * @returns Whether there is one.
 * @see MLflow Tracing
 */
export function isTracing(): boolean {
  return (globalThis as { readonly [REGISTRY]?: Registry })[REGISTRY]?.trace !== undefined;
}

/**
 * Loads `@opentelemetry/api`, once.
 *
 * @returns What it exports; null where it is not installed. A promise only while it is being loaded.
 */
export function openTelemetry(): OpenTelemetry | null | Promise<OpenTelemetry | null> {
  return loaded === undefined ? load() : loaded;
}

async function load(): Promise<OpenTelemetry | null> {
  loaded = await import("@opentelemetry/api").catch(() => null);
  return loaded ?? null;
}
