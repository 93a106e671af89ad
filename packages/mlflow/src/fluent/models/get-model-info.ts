import { type ModelInfo, modelInfoOf } from "../../model-file/model-info.ts";
import { locateModel } from "../model-uri/locate-model.ts";
import { modelFileOf } from "../model-uri/model-text.ts";
import { currentStores } from "../stores/current-stores.ts";

/**
 * What a model says of itself, whichever library saved it. None of its code runs, and nothing but its MLmodel file is downloaded.
 *
 * @param uri `models:/<model id>`, `models:/<name>/<version>`, `models:/<name>@<alias>`, `models:/<name>/latest`, `runs:/<run id>/<path>`, or
 * the path or URI of its folder.
 * @returns Signature, flavors, metadata and more.
 * @throws {TsfuncError} TF4010 when there is no model, TF4011 when its MLmodel file is broken, TF5060, TF5064 or TF5068 when the URI names
 * none.
 * @see MLflow mlflow.models.get_model_info
 */
export async function getModelInfo(uri: string | URL): Promise<ModelInfo> {
  const located = await locateModel(uri, currentStores());
  return modelInfoOf(await modelFileOf(located), located.origin);
}
