import { isWrapped, notAModel } from "./model-store.ts";
import type { Predict } from "./predict.ts";
import type { PlainCall } from "./predict-of.ts";

/** A model whose predictions come piece by piece, too. */
export interface StreamingModel {
  readonly predictStream: Predict;
}

/**
 * The typed call of a model's `predictStream` with plain data.
 *
 * @param model An instance of a decorated class that has a `predictStream`.
 * @returns A function that predicts piece by piece with `model`; it validates before the first piece is asked for.
 * @throws {TsfuncError} TF2004 when `model` is not decorated.
 * @see MLflow PyFuncModel.predict_stream(data, params)
 */
export function predictStreamOf<Model extends StreamingModel>(model: Model): PlainCall<Model["predictStream"]> {
  const { predictStream } = model;
  if (!isWrapped(predictStream)) {
    throw notAModel(model);
  }
  return predictStream.bind(model) as PlainCall<Model["predictStream"]>;
}
