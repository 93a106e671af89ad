import type { ReadableSpan, SpanExporter } from "@opentelemetry/sdk-trace-node";
import type { ErrorParametersOf, OnWarning, TsfuncError } from "@tsfunc/runtime/errors";
import type { tracingDefinitions } from "../errors/tracing-definitions.ts";
import { tracingErrors } from "../errors/tracing-errors.ts";
import { callApi } from "../http/call-api.ts";
import type { HttpClient } from "../http/http-client.ts";
import { type ModelLink, ModelLinks } from "./model-links.ts";
import { traceIdOf, traceInfo } from "./trace-info.ts";

type LossParameters = ErrorParametersOf<typeof tracingDefinitions, "TF5084">;
type Done = Parameters<SpanExporter["export"]>[1];

/** How many traces are linked to their models at once. */
const AT_ONCE = 8;

/** How many characters of an answer are shown in an error. */
const MAX_SHOWN = 200;

/** What a {@link TraceExporter} needs. */
export interface TraceExporterParts {
  /** What sends spans. */
  readonly exporter: SpanExporter;
  /** What calls the API of the server. */
  readonly http: HttpClient;
  /** The id of the experiment. */
  readonly experiment: string;
  readonly onWarning?: OnWarning | undefined;
}

/** Exports spans to a tracking server, links whole traces to their models there, and tells what was lost. */
export class TraceExporter implements SpanExporter {
  readonly #parts: TraceExporterParts;
  readonly #links = new ModelLinks();
  readonly #pending = new Set<Promise<void>>();
  #isFailing = false;
  #failure: TsfuncError | null = null;

  /** @param parts What it needs. */
  constructor(parts: TraceExporterParts) {
    this.#parts = parts;
  }

  /** Sends spans; `done` is told when all is there, or what went wrong. */
  export(spans: ReadableSpan[], done: Done): void {
    const sending = this.#send(spans)
      .then(
        () => this.#succeed(done),
        (error: TsfuncError) => this.#fail(error, done),
      )
      .finally(() => this.#pending.delete(sending));
    this.#pending.add(sending);
  }

  /** Waits until nothing is under way. */
  async forceFlush(): Promise<void> {
    await Promise.all(this.#pending);
  }

  /** Ends the connections. */
  async shutdown(): Promise<void> {
    await this.forceFlush();
    await this.#parts.exporter.shutdown();
  }

  /**
   * What was lost since this was last asked.
   *
   * @throws {TsfuncError} TF5084 or TF5086 when something was.
   */
  throwFailure(): void {
    const failure = this.#failure;
    this.#failure = null;
    if (failure !== null) throw failure;
  }

  async #send(spans: ReadableSpan[]): Promise<void> {
    const { exporter, http } = this.#parts;
    const { code, error } = await new Promise<Parameters<Done>[0]>((done) => exporter.export(spans, done));
    if (code !== 0) {
      const count = spans.length === 1 ? "A span" : `${spans.length} spans`;
      const reason = http.redact(reasonOf(error));
      throw tracingErrors.error("TF5084", { count, server: http.base, reason }, { cause: error });
    }
    const links = this.#links.take(spans);
    while (links.length > 0) await Promise.all(links.splice(0, AT_ONCE).map((link) => this.#link(link)));
  }

  async #link({ root, modelId }: ModelLink): Promise<void> {
    const { http, experiment } = this.#parts;
    const body = traceInfo(root, modelId, experiment);
    try {
      await callApi(http, { method: "POST", path: "/api/3.0/mlflow/traces", body });
    } catch (error) {
      const place = { trace: traceIdOf(root), model: modelId, server: http.base };
      throw tracingErrors.error("TF5086", { ...place, reason: reasonOf(error) }, { cause: error });
    }
  }

  #succeed(done: Done): void {
    this.#isFailing = false;
    done({ code: 0 });
  }

  /** A server that is away is told of once, not at every batch. */
  #fail(error: TsfuncError, done: Done): void {
    this.#failure ??= error;
    if (!this.#isFailing) {
      tracingErrors.warn(error.code as "TF5084", error.parameters as LossParameters, this.#parts.onWarning);
    }
    this.#isFailing = true;
    done({ code: 1, error });
  }
}

/** What the exporter throws has the answer of the server as `data`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error ?? "The exporter does not say why.");
  const answer = "data" in error && typeof error.data === "string" ? `: ${error.data.slice(0, MAX_SHOWN)}` : "";
  return `${error.message}${answer}`;
}
