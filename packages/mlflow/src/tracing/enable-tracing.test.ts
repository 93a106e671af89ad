import { setTimeout as sleep } from "node:timers/promises";
import { context, propagation, trace } from "@opentelemetry/api";
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
  type SpanProcessor,
} from "@opentelemetry/sdk-trace-node";
import type { Warning } from "@tsfunc/runtime/errors";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createSpanProcessor } from "./create-span-processor.ts";
import { enableTracing, type TracingHandle } from "./enable-tracing.ts";
import { isTracing, registered } from "./open-telemetry.ts";
import { tracePredict } from "./trace-predict.ts";
import { TraceReceiver } from "./trace-receiver.fixture.ts";
import type { TracingOptions } from "./trace-sink.ts";

let server: TraceReceiver;
let handle: TracingHandle | undefined;
const warnings: Warning[] = [];

beforeEach(async () => {
  server = await TraceReceiver.start();
  warnings.length = 0;
});
afterEach(async () => {
  await handle?.shutdown().catch(() => {});
  handle = undefined;
  for (const api of [trace, context, propagation]) api.disable();
  await server.stop();
  vi.unstubAllEnvs();
});

async function enable(options: Partial<TracingOptions> = {}): Promise<TracingHandle> {
  handle = await enableTracing({
    experiment: "chat",
    trackingUri: server.uri,
    onWarning: (warning) => warnings.push(warning),
    ...options,
  });
  return handle;
}

async function call(modelId: string | null = "m-1"): Promise<void> {
  await tracePredict({ method: "predict", modelId, modelInput: ["a"], params: undefined }, async () => "b");
}

describe("tracing is enabled", () => {
  test("for an experiment by its name: spans go there as protobuf, and the trace is linked to its model", async () => {
    const { experimentId, flush } = await enable();
    expect(experimentId).toBe("7");
    await call();
    await flush();
    expect(server.at("/api/2.0/mlflow/experiments/get-by-name?experiment_name=chat")).toHaveLength(1);
    const [exported] = server.at("/v1/traces");
    expect(exported?.headers).toMatchObject({
      "x-mlflow-experiment-id": "7",
      "content-type": "application/x-protobuf",
    });
    expect(exported?.body).toContain("mlflow.spanInputs");
    expect(server.at("/api/3.0/mlflow/traces")).toMatchObject([
      {
        body: {
          trace: {
            trace_info: {
              trace_id: expect.stringMatching(/^tr-[0-9a-f]{32}$/),
              trace_location: { mlflow_experiment: { experiment_id: "7" } },
              trace_metadata: { "mlflow.modelId": "m-1" },
              state: "OK",
            },
          },
        },
      },
    ]);
  });

  test("for an experiment by its id", async () => {
    await enable({ experiment: { id: "7" } });
    expect(server.at("/api/2.0/mlflow/experiments/get?experiment_id=7")).toHaveLength(1);
  });

  test("for a new experiment, which is made", async () => {
    server.replies.set("/api/2.0/mlflow/experiments/get-by-name", {
      status: 404,
      body: { error_code: "RESOURCE_DOES_NOT_EXIST" },
    });
    server.replies.set("/api/2.0/mlflow/experiments/create", { status: 200, body: { experiment_id: "8" } });
    expect((await enable()).experimentId).toBe("8");
  });

  test("for the server in the environment, below a path", async () => {
    vi.stubEnv("MLFLOW_TRACKING_URI", `${server.uri}/below/`);
    handle = await enableTracing({ experiment: { id: "7" } });
    await call();
    await handle.flush();
    expect(server.received.map(({ path }) => path.replace(/\?.*/, ""))).toEqual([
      "/below/api/2.0/mlflow/experiments/get",
      "/below/v1/traces",
      "/below/api/3.0/mlflow/traces",
    ]);
  });

  test.each([
    [
      "a user and a password",
      { MLFLOW_TRACKING_USERNAME: "me", MLFLOW_TRACKING_PASSWORD: "secret" },
      "Basic bWU6c2VjcmV0",
    ],
    ["a token", { MLFLOW_TRACKING_TOKEN: "abc" }, "Bearer abc"],
  ])("with %s from the environment, on every request", async (_, env, authorization) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const { flush } = await enable();
    await call();
    await flush();
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill(authorization));
  });

  test("and a trace of a model without an id is only exported", async () => {
    const { flush } = await enable();
    await call(null);
    await flush();
    expect(server.at("/v1/traces")).toHaveLength(1);
    expect(server.at("/api/3.0/mlflow/traces")).toEqual([]);
  });

  test("and a trace is linked when its root comes, in a later batch than the model's span", async () => {
    const { flush } = await enable();
    const request = trace.getTracer("app").startSpan("request");
    await context.with(trace.setSpan(context.active(), request), () => call());
    await flush();
    expect(server.at("/api/3.0/mlflow/traces")).toEqual([]);
    request.end();
    await flush();
    expect(server.at("/api/3.0/mlflow/traces")).toMatchObject([
      { body: { trace: { trace_info: { tags: { "mlflow.traceName": "request" } } } } },
    ]);
  });

  test("until it is shut down, which takes back all that was registered", async () => {
    const { shutdown } = await enable();
    expect(isTracing()).toBe(true);
    await call();
    await Promise.all([shutdown(), shutdown()]);
    expect(server.at("/v1/traces")).toHaveLength(1);
    expect(isTracing()).toBe(false);
    expect(registered()).not.toHaveProperty("context");
    expect(process.listeners("beforeExit").filter(({ name }) => name === "flushAtEnd")).toEqual([]);
    await enable();
    expect(isTracing()).toBe(true);
  });
});

describe("tracing is refused", () => {
  test.each([
    ["without a tracking URI", { trackingUri: "" }, "TF5081", "none"],
    ["for a local folder", { trackingUri: "./mlruns" }, "TF5081", "`./mlruns`"],
    ["for a database", { trackingUri: "sqlite:///me:secret@mlflow.db" }, "TF5081", "a URI of the scheme `sqlite:`"],
    ["without an experiment", { experiment: "" }, "TF5087", "an empty text"],
    ["for what is no experiment", { experiment: 7 as never }, "TF5087", "number"],
    ["with a length out of range", { maxLength: 0 }, "TF5088", 0],
  ])("%s", async (_, options, code, received) => {
    await expect(enable(options)).rejects.toMatchObject({ code, parameters: { received } });
    expect(isTracing()).toBe(false);
  });

  test.each([
    [
      "that is deleted",
      { status: 200, body: { experiment: { experiment_id: "7", lifecycle_stage: "deleted" } } },
      "deleted",
    ],
    [
      "that may not be seen",
      { status: 403, body: { error_code: "PERMISSION_DENIED", message: "no" } },
      "PERMISSION_DENIED: no",
    ],
  ])("for an experiment %s", async (_, reply, reason) => {
    server.replies.set("/api/2.0/mlflow/experiments", reply);
    await expect(enable()).rejects.toMatchObject({
      code: "TF5082",
      parameters: { reason: expect.stringContaining(reason) },
    });
  });

  test("for a server that is not there, without telling the credentials in its URI", async () => {
    const gone = server.uri.replace("http://", "http://me:secret@");
    await server.stop();
    const error: Error = await enable({ trackingUri: gone }).then(
      () => expect.unreachable(),
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ code: "TF5082", parameters: { reason: expect.stringContaining("ECONNREFUSED") } });
    expect(error.message).not.toContain("secret");
  });

  test("while it is enabled already, also by a call that is under way", async () => {
    const first = enable();
    await expect(enableTracing({ experiment: "chat", trackingUri: server.uri })).rejects.toMatchObject({
      code: "TF5085",
    });
    await first;
    await expect(enableTracing({ experiment: "chat", trackingUri: server.uri })).rejects.toMatchObject({
      code: "TF5085",
    });
  });

  test("beside a tracer provider that takes no further processor; one made before takes it", async () => {
    new NodeTracerProvider().register();
    await expect(enable()).rejects.toMatchObject({ code: "TF5083", parameters: { provider: "NodeTracerProvider" } });
    trace.disable();
    const processor = await createSpanProcessor({ experiment: "chat", trackingUri: server.uri });
    const provider = new NodeTracerProvider({ spanProcessors: [processor] });
    provider.register();
    await call();
    await provider.shutdown();
    expect(server.at("/v1/traces")).toHaveLength(1);
    expect(server.at("/api/3.0/mlflow/traces")).toHaveLength(1);
  });
});

test("a tracer provider that takes further processors is used, and stays", async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new GrowingProvider([new SimpleSpanProcessor(exporter)]);
  provider.register();
  const { shutdown } = await enable();
  await call();
  await shutdown();
  expect(server.at("/v1/traces")).toHaveLength(1);
  expect(isTracing()).toBe(true);
  await call();
  expect(exporter.getFinishedSpans()).toHaveLength(2);
});

describe("what is lost is told", () => {
  test("by flush and once as a warning, while calls go on", async () => {
    server.replies.set("/v1/traces", { status: 400, body: { detail: "not today" } });
    const { flush } = await enable();
    for (let time = 0; time < 2; time++) {
      await call();
      await expect(flush()).rejects.toMatchObject({
        code: "TF5084",
        parameters: { count: "A span", reason: expect.stringContaining("not today") },
      });
    }
    expect(warnings).toMatchObject([{ code: "TF5084" }]);
    server.replies.clear();
    await call();
    await flush();
  });

  test("also when only the link to the model is", async () => {
    server.replies.set("/api/3.0/mlflow/traces", { status: 500, body: { error_code: "INTERNAL_ERROR" } });
    const { flush } = await enable();
    await call("m-4711");
    await expect(flush()).rejects.toMatchObject({ code: "TF5086", parameters: { model: "m-4711" } });
    expect(warnings).toMatchObject([{ code: "TF5086" }]);
  });
});

test("what has ended is sent before the process comes to its end", async () => {
  await enable();
  await call();
  process.emit("beforeExit", 0);
  while (server.at("/api/3.0/mlflow/traces").length === 0) await sleep(5);
  expect(server.at("/v1/traces")).toHaveLength(1);
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
