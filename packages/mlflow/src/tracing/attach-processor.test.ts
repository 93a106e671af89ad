import { trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-node";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSpanProcessor } from "./create-span-processor.ts";
import { EnabledTracing } from "./enabled-tracing.fixture.ts";
import { isTracing } from "./open-telemetry.ts";

let tracing: EnabledTracing;
beforeEach(async () => {
  tracing = await EnabledTracing.start();
});
afterEach(() => tracing.end());

test("a tracer provider that takes no further processor is an error; one takes it that is made later", async () => {
  new NodeTracerProvider().register();
  await expect(tracing.enable()).rejects.toMatchObject({
    code: "TF5083",
    parameters: { provider: "NodeTracerProvider" },
  });
  trace.disable();
  const processor = await createSpanProcessor({ experiment: "chat", trackingUri: tracing.server.uri });
  const provider = new NodeTracerProvider({ spanProcessors: [processor] });
  provider.register();
  await tracing.call();
  await provider.shutdown();
  expect(tracing.server.at("/v1/traces")).toHaveLength(1);
  expect(tracing.server.at("/api/3.0/mlflow/traces")).toHaveLength(1);
});

test("a tracer provider that takes further processors is used, and stays", async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new GrowingProvider([new SimpleSpanProcessor(exporter)]);
  provider.register();
  const { shutdown } = await tracing.enable();
  await tracing.call();
  await shutdown();
  expect(tracing.server.at("/v1/traces")).toHaveLength(1);
  expect(isTracing()).toBe(true);
  await tracing.call();
  expect(exporter.getFinishedSpans()).toHaveLength(2);
});

/** As providers of the SDK's version 1 are. */
class GrowingProvider extends NodeTracerProvider {
  readonly #processors: SpanProcessor[];

  constructor(processors: SpanProcessor[]) {
    super({
      spanProcessors: [
        {
          onStart: (span, around) => processors.map((each) => each.onStart(span, around)),
          onEnd: (span) => processors.map((each) => each.onEnd(span)),
          forceFlush: async () => {},
          shutdown: async () => {},
        },
      ],
    });
    this.#processors = processors;
  }

  addSpanProcessor(processor: SpanProcessor): void {
    this.#processors.push(processor);
  }
}
