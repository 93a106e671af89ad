import { randomBytes } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { kindOf } from "@tsfunc/runtime/errors";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import { writeMlModel } from "./ml-model-text.ts";
import { modelFolder } from "./model-folder.ts";
import { type ModelInfo, modelInfoOf } from "./model-info.ts";
import { MLMODEL_FILE, readModelFile } from "./read-model-file.ts";

/**
 * Puts a signature on a saved model, in place of the one that it has. From then on its input is enforced on that signature.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
 * @param signature The signature.
 * @returns What is known of the model afterwards.
 * @throws {TsfuncError} TF4018 when `signature` is none, TF4010 when there is no model, TF4012 when the URI has another scheme.
 * @see MLflow mlflow.models.set_signature
 */
export async function setSignature(uri: string | URL, signature: ModelSignature): Promise<ModelInfo> {
  requireSignature(signature);
  const folder = modelFolder(uri);
  const { model } = await readModelFile(folder);
  const changed = {
    ...model,
    signature: signature.toDict(),
    is_signature_from_type_hint: false,
    type_hint_from_example: false,
  };
  const text = writeMlModel(changed);
  const temporary = join(folder, `.${MLMODEL_FILE}-${randomBytes(6).toString("hex")}`);
  await writeFile(temporary, text);
  await rename(temporary, join(folder, MLMODEL_FILE));
  return modelInfoOf({ model: changed, text }, folder);
}

/** What comes from plain JavaScript may be anything. */
function requireSignature(signature: unknown): void {
  const isSignature =
    typeof signature === "object" && signature !== null && "kind" in signature && signature.kind === "signature";
  if (!isSignature) throw modelFileErrors.error("TF4018", { received: kindOf(signature) });
}
