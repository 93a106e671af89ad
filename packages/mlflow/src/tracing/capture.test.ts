import type { ReadableSpan } from "@opentelemetry/sdk-trace-node";
import { ValidationError } from "@tsfunc/runtime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { chooseCapture } from "./capture.ts";
import { collect, FinishedSpans } from "./finished-spans.fixture.ts";
import type { PredictCall } from "./predict-span.ts";
import { tracePredict, tracePredictStream } from "./trace-predict.ts";

const CALL: PredictCall = { method: "predict", modelId: null, modelInput: [1, 2], params: undefined };

const spans = new FinishedSpans();
beforeEach(() => spans.register());
afterEach(() => {
  vi.unstubAllEnvs();
  spans.reset();
  chooseCapture({});
});

const double = async () => [2, 4];

async function* count(): AsyncGenerator<number, void, undefined> {
  yield 1;
}

describe("inputs and outputs are left out", () => {
  const NEITHER = { inputs: false, outputs: false };
  const shown = ({ attributes }: ReadableSpan) => ({
    inputs: "mlflow.spanInputs" in attributes,
    outputs: "mlflow.spanOutputs" in attributes,
  });

  test("as chosen", async () => {
    chooseCapture({ captureInputs: false, captureOutputs: false });
    await tracePredict(CALL, double);
    expect(shown(spans.only("predict"))).toEqual(NEITHER);
  });

  test("of streams, as chosen", async () => {
    chooseCapture({ captureInputs: false, captureOutputs: false });
    await collect(tracePredictStream(CALL, count));
    expect(shown(spans.only("predict"))).toEqual(NEITHER);
  });

  test.each([
    ["TSFUNC_TRACE_INPUTS", "false", { inputs: false, outputs: true }],
    ["TSFUNC_TRACE_OUTPUTS", "0", { inputs: true, outputs: false }],
    ["TSFUNC_TRACE_OUTPUTS", "nonsense", { inputs: true, outputs: false }],
    ["TSFUNC_TRACE_INPUTS", "true", { inputs: true, outputs: true }],
  ])("with %s=%s in the environment", async (name, value, expected) => {
    chooseCapture({ captureInputs: true, captureOutputs: true });
    vi.stubEnv(name, value);
    await tracePredict(CALL, double);
    expect(shown(spans.only("predict"))).toEqual(expected);
  });

  test("also where a validation error shows them", async () => {
    const issues = [{ code: "type", path: [0], expected: "string", received: "number", message: "no", input: 4711 }];
    const error = new ValidationError("TF2100", { typeHint: "string[]", issues: issues as never });
    expect(error.message).toContain("4711");
    await expect(tracePredict(CALL, () => Promise.reject(error))).rejects.toBe(error);
    chooseCapture({ captureInputs: false });
    await expect(tracePredict(CALL, () => Promise.reject(error))).rejects.toBe(error);
    const [open, closed] = spans.named("predict").map(({ status, events }) => JSON.stringify([status, events]));
    expect(open).toContain("4711");
    expect(closed).toMatch(/string\[\]/);
    expect(closed).not.toContain("4711");
  });

  test("beyond the length that was chosen, and the span says so", async () => {
    chooseCapture({ maxLength: 40 });
    await tracePredict({ ...CALL, modelInput: "x".repeat(1000) }, double);
    const { attributes } = spans.only("predict");
    expect(attributes["tsfunc.inputsCut"]).toBe(true);
    expect(attributes).not.toHaveProperty("tsfunc.outputsCut");
    expect(String(attributes["mlflow.spanInputs"]).length).toBeLessThan(120);
  });
});

describe("a setting is refused", () => {
  test.each([0, -1, 1.5, Number.NaN])("with a length of %s", (maxLength) => {
    expect(() => chooseCapture({ maxLength })).toThrow(expect.objectContaining({ code: "TF5088" }));
  });

  test("in the environment, when it is no boolean", () => {
    vi.stubEnv("TSFUNC_TRACE_INPUTS", "perhaps");
    expect(() => chooseCapture({})).toThrow(
      expect.objectContaining({ code: "TF5088", parameters: expect.objectContaining({ received: "`perhaps`" }) }),
    );
  });
});
