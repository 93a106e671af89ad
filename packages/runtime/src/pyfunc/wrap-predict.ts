import type { Callable, Model } from "./model.ts";
import { storeModel } from "./model-store.ts";
import { validatingPredict } from "./validating-predict.ts";

/**
 * Makes the function that is called in place of a model's `predict`.
 *
 * @param model What is known of the model.
 * @returns A function that validates and converts; it is a model from now on.
 */
export function wrapPredict(model: Model): Callable {
  const wrapped = validatingPredict(model, false);
  storeModel(wrapped, model);
  return wrapped;
}
