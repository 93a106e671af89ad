import type { LoadModelOptions } from "../../load/load-saved-model.ts";
import { predictServingInput } from "../../load/predict-serving-input.ts";
import { loadModel } from "./load-model.ts";

/**
 * Predicts with the body of a request to a scoring server, to see whether a model takes it before it is served.
 *
 * @param uri As of `loadModel`.
 * @param body JSON text, or what was parsed from it.
 * @param options How the model is loaded.
 * @returns What the model predicts.
 * @throws {TsfuncError} What loading, reading the request and predicting throw.
 * @see MLflow mlflow.models.validate_serving_input
 */
export async function validateServingInput(
  uri: string | URL,
  body: string | object,
  options: LoadModelOptions = {},
): Promise<unknown> {
  return await predictServingInput(await loadModel(uri, options), body);
}
