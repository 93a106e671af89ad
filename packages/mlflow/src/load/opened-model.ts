import type { CallableModel, ModelContext } from "@tsfunc/runtime";
import { type Callable, findModel, type Model, predictFromJson } from "@tsfunc/runtime/model";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { type Entry, importEntry } from "./import-entry.ts";
import { rowsAsRecords } from "./rows-as-records.ts";

/** Where a model input comes from. */
export interface CallOptions {
  /** Whether it was parsed from JSON, so that text stands for dates, bytes and int64. */
  readonly json?: boolean;
}

/** A model whose code has been evaluated, with its context. It knows of no signature: nothing is enforced. */
export class OpenedModel {
  /** What is known of it. */
  readonly model: Model;
  /** What `predict` is given as its context. */
  readonly context: ModelContext;

  readonly #callable: CallableModel;
  readonly #fromJson: Callable;

  private constructor({ callable, model }: Entry, context: ModelContext) {
    this.model = model;
    this.context = context;
    this.#callable = callable;
    this.#fromJson = predictFromJson(callable);
  }

  /**
   * Evaluates the module of a model and calls its `loadContext`.
   *
   * @param file Absolute path of the module.
   * @param name What to call the module in errors.
   * @param context Artifacts and configuration.
   * @returns The model, ready to predict.
   * @throws {TsfuncError} TF4003 or TF4004 when the module is not that of a model.
   * @see MLflow PythonModel.load_context
   */
  static async open(file: string, name: string, context: ModelContext): Promise<OpenedModel> {
    const entry = await importEntry(file, name);
    const loadContext: unknown = Reflect.get(entry.callable, "loadContext");
    if (typeof loadContext === "function") await Reflect.apply(loadContext, entry.callable, [context]);
    return new OpenedModel(entry, context);
  }

  /** The instance or function that predicts. */
  get callable(): CallableModel {
    return this.#callable;
  }

  /** Whether it has a `predictStream`. */
  get isStreamable(): boolean {
    return typeof Reflect.get(this.#callable, "predictStream") === "function";
  }

  /**
   * Predicts; a model with types validates and converts what it is given.
   *
   * @param modelInput The model input.
   * @param params The params, or undefined.
   * @param options Where they come from.
   * @returns What `predict` returns, or its promise resolves to.
   */
  async predict(modelInput: unknown, params: unknown, { json = false }: CallOptions = {}): Promise<unknown> {
    const predict = "predict" in this.#callable ? this.#callable.predict : this.#callable;
    const input = rowsAsRecords(modelInput, this.model);
    return Reflect.apply(json ? this.#fromJson : predict, this.#callable, this.#arguments(this.model, input, params));
  }

  /**
   * Predicts piece by piece. The types of `predict` validate and convert here, too.
   *
   * @param modelInput The model input.
   * @param params The params, or undefined.
   * @param options Where they come from.
   * @returns What `predictStream` yields.
   * @throws {TsfuncError} TF4032 when the model has no `predictStream`.
   */
  async *predictStream(
    modelInput: unknown,
    params: unknown,
    { json = false }: CallOptions = {},
  ): AsyncGenerator<unknown, void, undefined> {
    const predictStream: unknown = Reflect.get(this.#callable, "predictStream");
    if (typeof predictStream !== "function") throw modelFileErrors.error("TF4032", { name: this.model.name });
    const stream = findModel(predictStream) ?? { ...this.model, predict: predictStream as Callable };
    const input = stream.convertInput(rowsAsRecords(modelInput, this.model), json);
    const args = this.#arguments(stream, input, stream.convertParams(params, json));
    yield* (await Reflect.apply(stream.predict, this.#callable, args)) as AsyncIterable<unknown>;
  }

  #arguments({ arguments: positions }: Pick<Model, "arguments">, modelInput: unknown, params: unknown): unknown[] {
    const args: unknown[] = [];
    if (positions.context !== undefined) args[positions.context] = this.context;
    args[positions.modelInput] = modelInput;
    if (positions.params !== undefined) args[positions.params] = params;
    return args;
  }
}
