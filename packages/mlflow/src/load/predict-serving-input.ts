import type { PyfuncModel } from "./pyfunc-model.ts";
import { servingInput } from "./serving-input.ts";

/**
 * Predicts with the body of a request to a scoring server.
 *
 * @param model A loaded model.
 * @param body JSON text, or what was parsed from it.
 * @returns What the model predicts.
 * @throws {TsfuncError} What reading the request and predicting throw.
 * @see MLflow mlflow.models.validate_serving_input
 */
export async function predictServingInput(model: PyfuncModel, body: string | object): Promise<unknown> {
  const { signature, isSignatureFromTypeHint: isFromTypes } = model.metadata;
  const { data, params } = servingInput(body, { signature, isFromTypes });
  return await model.predict(data, params, { source: "json" });
}
