import { servingExamplePath } from "../../model-file/example/serving-example-path.ts";
import { locateModel } from "../model-uri/locate-model.ts";
import { modelFileOf, modelText } from "../model-uri/model-text.ts";
import { currentStores } from "../stores/current-stores.ts";

/**
 * The body of a request to a scoring server with the example that a model was saved with. Nothing else of the model is downloaded.
 *
 * @param uri As of `getModelInfo`.
 * @returns JSON text.
 * @throws {TsfuncError} TF4028 when it was saved without an example, TF4013 or TF5010 when the recorded path leads out of the model, and what
 * `getModelInfo` throws.
 * @see MLflow mlflow.models.model.load_serving_example
 */
export async function loadServingExample(uri: string | URL): Promise<string> {
  const located = await locateModel(uri, currentStores());
  const { model } = await modelFileOf(located);
  return await modelText(located, servingExamplePath(model, located.origin.modelUri));
}
