import { setTimeout as sleep } from "node:timers/promises";
import { SpanStatusCode, trace } from "@opentelemetry/api";
import { AlwaysOffSampler } from "@opentelemetry/sdk-trace-node";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { attributeOf, collect, FinishedSpans } from "./finished-spans.fixture.ts";
import { isTracing } from "./open-telemetry.ts";
import type { PredictCall } from "./predict-span.ts";
import { tracePredict, tracePredictStream } from "./trace-predict.ts";

const CALL: PredictCall = { method: "predict", modelId: "m-1", modelInput: [1, 2], params: { temperature: 0.5 } };

const spans = new FinishedSpans();
beforeEach(() => spans.register());
afterEach(() => spans.reset());

/** What the model does: it waits, and makes a span of its own. */
async function double(): Promise<number[]> {
  await sleep(1);
  return trace.getTracer("model").startActiveSpan("double", (span) => {
    span.end();
    return [2, 4];
  });
}

async function* count(): AsyncGenerator<number, void, undefined> {
  for (const number of [1, 2, 3]) {
    await sleep(1);
    trace.getTracer("model").startSpan(`count ${number}`).end();
    yield number;
  }
}

const stream = (pieces: () => AsyncGenerator<unknown, void, undefined> = count) =>
  tracePredictStream({ ...CALL, method: "predictStream" }, pieces);

test("nobody traces before a provider is registered, nor after it is gone", () => {
  expect(isTracing()).toBe(true);
  trace.disable();
  expect(isTracing()).toBe(false);
});

describe("a call is a span", () => {
  test("with what MLflow shows of it", async () => {
    expect(await tracePredict(CALL, double)).toEqual([2, 4]);
    const span = spans.only("predict");
    expect(attributeOf(span, "mlflow.spanInputs")).toEqual({ model_input: [1, 2], params: { temperature: 0.5 } });
    expect(attributeOf(span, "mlflow.spanOutputs")).toEqual([2, 4]);
    expect(attributeOf(span, "mlflow.spanType")).toBe("CHAIN");
    expect(attributeOf(span, "mlflow.spanFunctionName")).toBe("predict");
    expect(span.attributes["mlflow.modelId"]).toBe("m-1");
    expect(span.status.code).toBe(SpanStatusCode.OK);
  });

  test("that the model's own spans are children of", async () => {
    await tracePredict(CALL, double);
    expect(spans.named("double")[0]?.parentSpanContext?.spanId).toBe(spans.only("predict").spanContext().spanId);
  });

  test("and child of the caller's", async () => {
    await trace.getTracer("app").startActiveSpan("request", async (span) => {
      await tracePredict(CALL, double);
      span.end();
    });
    expect(spans.only("predict").parentSpanContext?.spanId).toBe(spans.named("request")[0]?.spanContext().spanId);
  });

  test("of its own, when several overlap", async () => {
    await Promise.all([1, 2, 3].map(() => tracePredict(CALL, double)));
    const parents = spans.named("double").map(({ parentSpanContext }) => parentSpanContext?.spanId);
    expect(new Set(parents)).toEqual(new Set(spans.named("predict").map((span) => span.spanContext().spanId)));
    expect(new Set(parents).size).toBe(3);
  });

  test("without params and model id, where there are none", async () => {
    await tracePredict({ ...CALL, modelId: null, params: undefined }, double);
    expect(attributeOf(spans.only("predict"), "mlflow.spanInputs")).toEqual({ model_input: [1, 2] });
    expect(spans.only("predict").attributes).not.toHaveProperty("mlflow.modelId");
  });

  test("with the input as it was before the model changed it", async () => {
    const modelInput = [1];
    await tracePredict({ ...CALL, modelInput }, async () => modelInput.push(2));
    expect(attributeOf(spans.only("predict"), "mlflow.spanInputs")).toMatchObject({ model_input: [1] });
  });

  test("that reads nothing where the sampler leaves it out", async () => {
    spans.reset();
    spans.register(new AlwaysOffSampler());
    const modelInput = { toJSON: vi.fn(() => 1) };
    expect(await tracePredict({ ...CALL, modelInput }, double)).toEqual([2, 4]);
    expect(modelInput.toJSON).not.toHaveBeenCalled();
    expect(spans.named("predict")).toEqual([]);
  });
});

describe("a call that fails", () => {
  test.each([
    ["an error", new RangeError("too far"), "too far"],
    ["what is no error", "just text", "just text"],
  ])("throws %s as the model did, and has it on its span", async (_, thrown, message) => {
    const failing = tracePredict(CALL, () => Promise.reject(thrown));
    await expect(failing).rejects.toBe(thrown);
    const { status, events } = spans.only("predict");
    expect(status).toEqual({ code: SpanStatusCode.ERROR, message });
    expect(events).toMatchObject([{ name: "exception", attributes: { "exception.message": message } }]);
  });

  test("before its first await is a span, too", async () => {
    const throwing = () => {
      throw new Error("at once");
    };
    await expect(tracePredict(CALL, throwing)).rejects.toThrow("at once");
    expect(spans.only("predict").status.code).toBe(SpanStatusCode.ERROR);
  });
});

describe("a stream is one span", () => {
  test("that ends with it and has all pieces; spans made on the way are its children", async () => {
    const seen: unknown[] = [];
    for await (const piece of stream()) {
      seen.push(piece);
      expect(spans.named("predict")).toEqual([]);
    }
    expect(seen).toEqual([1, 2, 3]);
    expect(attributeOf(spans.only("predict"), "mlflow.spanOutputs")).toEqual([1, 2, 3]);
    expect(attributeOf(spans.only("predict"), "mlflow.spanFunctionName")).toBe("predictStream");
    for (const number of seen) {
      expect(spans.named(`count ${number}`)[0]?.parentSpanContext?.spanId).toBe(
        spans.only("predict").spanContext().spanId,
      );
    }
  });

  test("that ends when the caller stops; the model is told to stop", async () => {
    const cleanUp = vi.fn();
    async function* pieces() {
      try {
        yield* count();
      } finally {
        cleanUp();
      }
    }
    for await (const _piece of stream(pieces)) break;
    expect(cleanUp).toHaveBeenCalledOnce();
    expect(spans.only("predict").status.code).toBe(SpanStatusCode.OK);
    expect(attributeOf(spans.only("predict"), "mlflow.spanOutputs")).toEqual([1]);
  });

  test("that has the error and the pieces before it, when the model fails on the way", async () => {
    async function* pieces() {
      yield "first";
      throw new Error("half way");
    }
    await expect(collect(stream(pieces))).rejects.toThrow("half way");
    expect(spans.only("predict").status).toEqual({ code: SpanStatusCode.ERROR, message: "half way" });
    expect(attributeOf(spans.only("predict"), "mlflow.spanOutputs")).toEqual(["first"]);
  });

  test("that has the error when the model fails while it stops", async () => {
    async function* pieces() {
      try {
        yield 1;
      } finally {
        await Promise.reject(new Error("cannot stop"));
      }
    }
    const stopping = (async () => {
      for await (const _piece of stream(pieces)) break;
    })();
    await expect(stopping).rejects.toThrow("cannot stop");
    expect(spans.only("predict").status.code).toBe(SpanStatusCode.ERROR);
  });
});
