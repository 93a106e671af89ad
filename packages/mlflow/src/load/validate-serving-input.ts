import { type LoadModelOptions, loadModel } from "./load-model.ts";
import { servingInput } from "./serving-input.ts";

/**
 * Predicts with the body of a request to a scoring server, to see whether a model takes it before it is served.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
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
  const model = await loadModel(uri, options);
  const { signature, isSignatureFromTypeHint: isFromTypes } = model.metadata;
  const { data, params } = servingInput(body, { signature, isFromTypes });
  return await model.predict(data, params, { source: "json" });
}
