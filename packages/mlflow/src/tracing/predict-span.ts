import type { Context, Span } from "@opentelemetry/api";
import { ValidationError } from "@tsfunc/runtime";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { type Capture, currentCapture } from "./capture.ts";
import { type OpenTelemetry, openTelemetry } from "./open-telemetry.ts";
import { type Recorded, RecordedPieces, record } from "./recorded.ts";

/** By these names MLflow finds things in spans. */
export const MODEL_ID = "mlflow.modelId";
const INPUTS = "mlflow.spanInputs";
const OUTPUTS = "mlflow.spanOutputs";
const SPAN_TYPE = "mlflow.spanType";
const FUNCTION_NAME = "mlflow.spanFunctionName";
const TRACE_NAME = "mlflow.traceTag.mlflow.traceName";

/** What the span of every call is called. */
const NAME = "predict";

/** Set where a part of a call was too long to be recorded whole. */
const CUT = { [INPUTS]: "tsfunc.inputsCut", [OUTPUTS]: "tsfunc.outputsCut" } as const;

/** `SpanStatusCode` of OpenTelemetry. */
const OK = 1;
const ERROR = 2;

/** A call of a model. */
export interface PredictCall {
  readonly method: "predict" | "predictStream";
  /** Null where the MLmodel file has none. */
  readonly modelId: string | null;
  readonly modelInput: unknown;
  readonly params: unknown;
}

/**
 * Starts the span of a call.
 *
 * @param call The call.
 * @returns The span; null where `@opentelemetry/api` is not installed. A promise only while that is being loaded.
 * @see MLflow Tracing
 */
export function startPredictSpan(call: PredictCall): PredictSpan | null | Promise<PredictSpan | null> {
  const api = openTelemetry();
  return api instanceof Promise ? api.then((later) => start(later, call)) : start(api, call);
}

function start(api: OpenTelemetry | null, call: PredictCall): PredictSpan | null {
  return api === null ? null : new PredictSpan(api, call);
}

/** A span around one call of a model. Spans that the model makes are its children. */
export class PredictSpan {
  readonly #api: OpenTelemetry;
  readonly #span: Span;
  readonly #context: Context;
  readonly #capture: Capture;
  #isOpen = true;

  /**
   * @param api OpenTelemetry.
   * @param call The call.
   */
  constructor(api: OpenTelemetry, { method, modelId, modelInput, params }: PredictCall) {
    this.#api = api;
    this.#capture = currentCapture();
    this.#span = api.trace.getTracer("@tsfunc/mlflow").startSpan(NAME);
    const around = api.context.active();
    if (api.trace.getSpan(around) === undefined) this.#span.setAttribute(TRACE_NAME, NAME);
    this.#context = api.trace.setSpan(around, this.#span);
    this.#span.setAttributes({ [SPAN_TYPE]: '"CHAIN"', [FUNCTION_NAME]: JSON.stringify(method) });
    if (modelId !== null) this.#span.setAttribute(MODEL_ID, modelId);
    if (!(this.#capture.captureInputs && this.#span.isRecording())) return;
    this.#set(INPUTS, record({ model_input: modelInput, params }, this.#capture.maxLength));
  }

  /**
   * Runs code of the model with this span as the active one.
   *
   * @param run The code.
   * @returns What it returns.
   */
  run<Result>(run: () => Result): Result {
    return this.#api.context.with(this.#context, run);
  }

  /** What records the pieces of a stream; null where outputs are not recorded. */
  pieces(): RecordedPieces | null {
    const { captureOutputs, maxLength } = this.#capture;
    return captureOutputs && this.#span.isRecording() ? new RecordedPieces(maxLength) : null;
  }

  /**
   * Ends the span of a call that returned; one that has ended stays as it is.
   *
   * @param output What the model returned.
   */
  succeed(output: unknown): void {
    const isRecorded = this.#isOpen && this.#capture.captureOutputs && this.#span.isRecording();
    this.end(isRecorded ? record(output, this.#capture.maxLength) : null);
  }

  /**
   * Ends the span with what is recorded of the outputs; one that has ended stays as it is.
   *
   * @param outputs The outputs; null for none.
   */
  end(outputs: Recorded | null): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (outputs !== null) this.#set(OUTPUTS, outputs);
    this.#span.setStatus({ code: OK });
    this.#span.end();
  }

  /**
   * Ends the span of a call that failed; one that has ended stays as it is.
   *
   * @param error What was thrown.
   * @param outputs What the call had given until then; null for nothing.
   */
  fail(error: unknown, outputs: Recorded | null = null): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (outputs !== null) this.#set(OUTPUTS, outputs);
    const shown = this.#capture.captureInputs ? error : withoutInputs(error);
    const exception = exceptionOf(shown);
    this.#span.recordException(exception);
    this.#span.setStatus({ code: ERROR, message: exception.message });
    this.#span.end();
  }

  #set(name: keyof typeof CUT, { text, isCut }: Recorded): void {
    this.#span.setAttribute(name, text);
    if (isCut) this.#span.setAttribute(CUT[name], true);
  }
}

/** A validation error without the values that it shows; others are as the model made them. */
function withoutInputs(error: unknown): unknown {
  if (!(isTsfuncError(error) && "issues" in error)) return error;
  const { code, typeHint, issues, issueCount } = error as ValidationError;
  return new ValidationError(code, { typeHint, issues, issueCount, redact: true });
}

function exceptionOf(error: unknown): { readonly name: string; readonly message: string; readonly stack?: string } {
  return error instanceof Error ? error : { name: "Error", message: String(error) };
}
