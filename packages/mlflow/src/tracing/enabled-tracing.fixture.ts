import { context, propagation, trace } from "@opentelemetry/api";
import type { Warning } from "@tsfunc/runtime/errors";
import { vi } from "vitest";
import { enableTracing, type TracingHandle } from "./enable-tracing.ts";
import { tracePredict } from "./trace-predict.ts";
import { TraceReceiver } from "./trace-receiver.fixture.ts";
import type { TracingOptions } from "./trace-sink.ts";

/** A server, and tracing that is enabled for it. */
export class EnabledTracing {
  readonly server: TraceReceiver;
  readonly warnings: Warning[] = [];
  #handle: TracingHandle | undefined;

  private constructor(server: TraceReceiver) {
    this.server = server;
  }

  /** Starts the server; requests to it are sent once. */
  static async start(): Promise<EnabledTracing> {
    vi.stubEnv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "0");
    return new EnabledTracing(await TraceReceiver.start());
  }

  /** Enables tracing. */
  async enable(options: Partial<TracingOptions> = {}): Promise<TracingHandle> {
    const { uri } = this.server;
    const onWarning = (warning: Warning): number => this.warnings.push(warning);
    this.#handle = await enableTracing({ experiment: "chat", trackingUri: uri, onWarning, ...options });
    return this.#handle;
  }

  /** Calls a model. */
  async call(modelId: string | null = "m-1"): Promise<void> {
    await tracePredict({ method: "predict", modelId, modelInput: ["a"], params: undefined }, async () => "b");
  }

  /** Ends all, and takes back what is registered. */
  async end(): Promise<void> {
    await this.#handle?.shutdown().catch(() => {});
    for (const api of [trace, context, propagation]) api.disable();
    await this.server.stop();
    vi.unstubAllEnvs();
  }
}
