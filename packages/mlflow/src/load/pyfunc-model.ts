import type { CallableModel } from "@tsfunc/runtime";
import { enforceParams } from "@tsfunc/runtime/enforce";
import type { InputForm, OnWarning } from "@tsfunc/runtime/example";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { ModelInfo } from "../model-file/model-info.ts";
import { isTracing } from "../tracing/open-telemetry.ts";
import { tracePredict, tracePredictStream } from "../tracing/trace-predict.ts";
import type { ModelConfig } from "./model-config.ts";
import type { InputOf, OutputOf, ParamsOf } from "./model-types.ts";
import type { OpenedModel } from "./opened-model.ts";
import { receivedData } from "./received-data.ts";

/** Where a model input comes from. */
export interface PredictOptions {
  /** `json` for what was parsed from JSON text: only then text stands for dates, bytes and int64, and lists stand for tensors. */
  readonly source?: "value" | "json";
}

/** What a {@link PyfuncModel} is made of. */
export interface PyfuncModelParts {
  readonly opened: OpenedModel;
  readonly metadata: ModelInfo;
  readonly form: InputForm;
  readonly onWarning?: OnWarning | undefined;
}

/**
 * A loaded model. It takes data as MLflow's does: validated by its types where the signature follows from them, otherwise enforced on the
 * signature.
 *
 * @see MLflow PyFuncModel
 */
export class PyfuncModel<M = unknown> {
  /** What its MLmodel file says. */
  readonly metadata: ModelInfo;

  readonly #opened: OpenedModel;
  readonly #form: InputForm;
  readonly #warnings: { readonly onWarning?: OnWarning };

  /** @param parts Its code and its metadata. */
  constructor({ opened, metadata, form, onWarning }: PyfuncModelParts) {
    this.metadata = metadata;
    this.#opened = opened;
    this.#form = form;
    this.#warnings = onWarning === undefined ? {} : { onWarning };
  }

  /** What the model takes and gives; null when it was saved without. */
  get signature(): ModelSignature | null {
    return this.metadata.signature;
  }

  /** What the model was configured by when it was loaded. */
  get modelConfig(): ModelConfig {
    return this.#opened.context.modelConfig;
  }

  /** Whether it can predict piece by piece. */
  get isStreamable(): boolean {
    return this.#opened.isStreamable;
  }

  /**
   * The model itself: an instance of its class or its function, to be asked for types and JSON Schema.
   *
   * @returns What `predict` is called on, without enforcement.
   * @see MLflow PyFuncModel.unwrap_python_model
   */
  unwrapModel(): CallableModel {
    return this.#opened.callable;
  }

  /**
   * Predicts.
   *
   * @param modelInput Records, values, a frame or tensors, as the signature says; it is not changed.
   * @param params A value for each param that is not to have its default.
   * @param options Where they come from.
   * @returns What `predict` returns.
   * @throws {ValidationError} TF2100 or TF2110 when the model input does not fit, TF2101 or TF2111 when the params do not.
   * @see MLflow PyFuncModel.predict
   */
  predict(modelInput: InputOf<M>, params?: ParamsOf<M>, options: PredictOptions = {}): Promise<OutputOf<M>> {
    if (!isTracing()) return this.#predict(modelInput, params, options);
    const call = { method: "predict", modelId: this.metadata.modelId, modelInput, params } as const;
    return tracePredict(call, () => this.#predict(modelInput, params, options));
  }

  /**
   * Predicts piece by piece.
   *
   * @param modelInput As {@link PyfuncModel.predict}.
   * @param params As {@link PyfuncModel.predict}.
   * @param options As {@link PyfuncModel.predict}.
   * @returns What `predictStream` of the model yields.
   * @throws {ValidationError} As {@link PyfuncModel.predict}.
   * @throws {TsfuncError} TF4032 when the model has no `predictStream`.
   * @see MLflow PyFuncModel.predict_stream
   */
  predictStream(
    modelInput: InputOf<M>,
    params?: ParamsOf<M>,
    options: PredictOptions = {},
  ): AsyncGenerator<unknown, void, undefined> {
    if (!isTracing()) return this.#predictStream(modelInput, params, options);
    const call = { method: "predictStream", modelId: this.metadata.modelId, modelInput, params } as const;
    return tracePredictStream(call, () => this.#predictStream(modelInput, params, options));
  }

  async #predict(modelInput: unknown, params: unknown, options: PredictOptions): Promise<OutputOf<M>> {
    const received = this.#received(modelInput, options);
    const json = options.source === "json";
    return (await this.#opened.predict(received, this.#params(params), { json })) as OutputOf<M>;
  }

  async *#predictStream(
    modelInput: unknown,
    params: unknown,
    options: PredictOptions,
  ): AsyncGenerator<unknown, void, undefined> {
    const received = this.#received(modelInput, options);
    yield* this.#opened.predictStream(received, this.#params(params), { json: options.source === "json" });
  }

  #received(modelInput: unknown, options: PredictOptions): unknown {
    const { signature, isSignatureFromTypeHint: isFromTypes } = this.metadata;
    return receivedData(modelInput, { signature, isFromTypes }, { form: this.#form, ...options, ...this.#warnings });
  }

  #params(params: unknown): unknown {
    const enforced = enforceParams(params, this.signature?.params, this.#warnings) ?? undefined;
    const { name, arguments: positions } = this.#opened.model;
    if (positions.params !== undefined) return enforced;
    if (isGiven(params)) modelFileErrors.warn("TF4031", { name }, this.#warnings.onWarning);
    return undefined;
  }
}

function isGiven(params: unknown): boolean {
  return typeof params === "object" && params !== null && Object.keys(params).length > 0;
}
