import type { Callable } from "./model.ts";
import { requireModel } from "./model-store.ts";
import type { CallableModel } from "./predict.ts";
import { validatingPredict } from "./validating-predict.ts";

/**
 * The call of a model with arguments that were parsed from JSON text, for callers such as servers: text stands for dates, bytes and int64.
 *
 * @param model An instance of a decorated class, or a wrapped function.
 * @returns A function that predicts with `model`; its arguments are those of `predict`, validated and converted once.
 * @throws {TsfuncError} TF2004 when `model` is not decorated.
 * @see MLflow scoring server
 */
export function predictFromJson(model: CallableModel): Callable {
  return validatingPredict(requireModel(model), true).bind(model);
}
