import { pathToFileURL } from "node:url";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { modelFolder } from "./model-folder.ts";
import { type ModelInfo, modelInfoOf } from "./model-info.ts";
import { readModelFile } from "./read-model-file.ts";
import { replaceModelFile } from "./replace-model-file.ts";
import { requireSignature, signedModel } from "./signed-model.ts";

/**
 * Puts a signature on a model in a folder, in place of the one that it has.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
 * @param signature The signature.
 * @returns What is known of the model afterwards.
 * @throws {TsfuncError} TF4018 when `signature` is none, TF4010 when there is no model, TF4012 when the URI has another scheme.
 * @see MLflow mlflow.models.set_signature
 */
export async function signSavedModel(uri: string | URL, signature: ModelSignature): Promise<ModelInfo> {
  requireSignature(signature);
  const folder = modelFolder(uri);
  const { model } = await readModelFile(folder);
  const changed = await replaceModelFile(folder, signedModel(model, signature));
  return modelInfoOf(changed, { modelUri: pathToFileURL(folder).href });
}
