import { pathToFileURL } from "node:url";
import { modelFolder } from "./model-folder.ts";
import { type ModelInfo, modelInfoOf } from "./model-info.ts";
import { readModelFile } from "./read-model-file.ts";

/**
 * What a saved model says of itself, whichever library saved it. None of its code runs.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
 * @returns Signature, flavors, metadata and more.
 * @throws {TsfuncError} TF4010 when there is no model, TF4011 when its MLmodel file is broken, TF4012 when the URI has another scheme.
 * @see MLflow mlflow.models.get_model_info
 */
export async function savedModelInfo(uri: string | URL): Promise<ModelInfo> {
  const folder = modelFolder(uri);
  return modelInfoOf(await readModelFile(folder), { modelUri: pathToFileURL(folder).href });
}
