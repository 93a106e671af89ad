import { setTimeout as sleep } from "node:timers/promises";
import { context, trace } from "@opentelemetry/api";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { enableTracing } from "./enable-tracing.ts";
import { EnabledTracing } from "./enabled-tracing.fixture.ts";
import { isTracing, registered } from "./open-telemetry.ts";

let tracing: EnabledTracing;
beforeEach(async () => {
  tracing = await EnabledTracing.start();
});
afterEach(() => tracing.end());

describe("tracing is enabled", () => {
  test("for an experiment by its name: spans go there as protobuf, and the trace is linked to its model", async () => {
    const { experimentId, flush } = await tracing.enable();
    expect(experimentId).toBe("7");
    await tracing.call();
    await flush();
    expect(tracing.server.at("/api/2.0/mlflow/experiments/get-by-name?experiment_name=chat")).toHaveLength(1);
    const [exported] = tracing.server.at("/v1/traces");
    expect(exported?.headers).toMatchObject({
      "x-mlflow-experiment-id": "7",
      "content-type": "application/x-protobuf",
    });
    expect(exported?.body).toContain("mlflow.spanInputs");
    expect(tracing.server.at("/api/3.0/mlflow/traces")).toMatchObject([
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
    await tracing.enable({ experiment: { id: "7" } });
    expect(tracing.server.at("/api/2.0/mlflow/experiments/get?experiment_id=7")).toHaveLength(1);
  });

  test("for a new experiment, which is made", async () => {
    tracing.server.replies.set("/api/2.0/mlflow/experiments/get-by-name", {
      status: 404,
      body: { error_code: "RESOURCE_DOES_NOT_EXIST" },
    });
    tracing.server.replies.set("/api/2.0/mlflow/experiments/create", { status: 200, body: { experiment_id: "8" } });
    expect((await tracing.enable()).experimentId).toBe("8");
  });

  test("for the server in the environment, below a path", async () => {
    vi.stubEnv("MLFLOW_TRACKING_URI", `${tracing.server.uri}/below/`);
    const handle = await enableTracing({ experiment: { id: "7" } });
    await tracing.call();
    await handle.shutdown();
    expect(tracing.server.received.map(({ path }) => path.replace(/\?.*/, ""))).toEqual([
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
    const { flush } = await tracing.enable();
    await tracing.call();
    await flush();
    expect(tracing.server.received.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill(authorization));
  });

  test("and a trace of a model without an id is only exported", async () => {
    const { flush } = await tracing.enable();
    await tracing.call(null);
    await flush();
    expect(tracing.server.at("/v1/traces")).toHaveLength(1);
    expect(tracing.server.at("/api/3.0/mlflow/traces")).toEqual([]);
  });

  test("and a trace is linked when its root comes, in a later batch than the model's span", async () => {
    const { flush } = await tracing.enable();
    const request = trace.getTracer("app").startSpan("request");
    await context.with(trace.setSpan(context.active(), request), () => tracing.call());
    await flush();
    expect(tracing.server.at("/api/3.0/mlflow/traces")).toEqual([]);
    request.end();
    await flush();
    expect(tracing.server.at("/api/3.0/mlflow/traces")).toMatchObject([
      { body: { trace: { trace_info: { tags: { "mlflow.traceName": "request" } } } } },
    ]);
  });

  test("until it is shut down, which takes back all that was registered", async () => {
    const { shutdown } = await tracing.enable();
    expect(isTracing()).toBe(true);
    await tracing.call();
    await Promise.all([shutdown(), shutdown()]);
    expect(tracing.server.at("/v1/traces")).toHaveLength(1);
    expect(isTracing()).toBe(false);
    expect(registered()).not.toHaveProperty("context");
    expect(process.listeners("beforeExit").filter(({ name }) => name === "flushAtEnd")).toEqual([]);
    await tracing.enable();
    expect(isTracing()).toBe(true);
  });
});

describe("tracing is refused", () => {
  test.each([
    ["without a tracking URI", { trackingUri: "" }, "TF5081", "none"],
    ["for a local folder", { trackingUri: "./mlruns" }, "TF5081", "`./mlruns`"],
    ["for a database", { trackingUri: "postgresql://me:secret@host/db" }, "TF5081", "`postgresql://host/db`"],
    ["without an experiment", { experiment: "" }, "TF5087", "an empty text"],
    ["for what is no experiment", { experiment: 7 as never }, "TF5087", "number"],
    ["with a length out of range", { maxLength: 0 }, "TF5088", 0],
  ])("%s", async (_, options, code, received) => {
    await expect(tracing.enable(options)).rejects.toMatchObject({ code, parameters: { received } });
    expect(isTracing()).toBe(false);
  });

  test("for an experiment that is deleted", async () => {
    const body = { experiment: { experiment_id: "7", name: "chat", lifecycle_stage: "deleted" } };
    tracing.server.replies.set("/api/2.0/mlflow/experiments", { status: 200, body });
    await expect(tracing.enable()).rejects.toMatchObject({ code: "TF5082", parameters: { name: "chat", id: "7" } });
  });

  test("for an experiment that may not be seen", async () => {
    const body = { error_code: "PERMISSION_DENIED", message: "no" };
    tracing.server.replies.set("/api/2.0/mlflow/experiments", { status: 403, body });
    await expect(tracing.enable()).rejects.toMatchObject({ errorCode: "PERMISSION_DENIED" });
  });

  test("for a server that is not there, without telling the credentials in its URI", async () => {
    const gone = tracing.server.uri.replace("http://", "http://me:secret@");
    await tracing.server.stop();
    const error: Error = await tracing.enable({ trackingUri: gone }).then(
      () => expect.unreachable(),
      (thrown) => thrown,
    );
    expect(error).toMatchObject({ code: "TF5001", parameters: { reason: expect.stringContaining("ECONNREFUSED") } });
    expect(error.message).not.toContain("secret");
  });

  test("while it is enabled already, also by a call that is under way", async () => {
    const first = tracing.enable();
    await expect(tracing.enable()).rejects.toMatchObject({
      code: "TF5085",
    });
    await first;
    await expect(tracing.enable()).rejects.toMatchObject({
      code: "TF5085",
    });
  });
});

test("what has ended is sent before the process comes to its end", async () => {
  await tracing.enable();
  await tracing.call();
  process.emit("beforeExit", 0);
  while (tracing.server.at("/api/3.0/mlflow/traces").length === 0) await sleep(5);
  expect(tracing.server.at("/v1/traces")).toHaveLength(1);
});
