import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ModelSignature } from "@tsfunc/runtime/signature";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import { writeMlModel } from "../../model-file/ml-model-text.ts";
import { type ModelInfo, modelInfoOf } from "../../model-file/model-info.ts";
import { MLMODEL_FILE, type ModelFile } from "../../model-file/read-model-file.ts";
import { replaceModelFile } from "../../model-file/replace-model-file.ts";
import { requireSignature, signedModel } from "../../model-file/signed-model.ts";
import { locateModel } from "../model-uri/locate-model.ts";
import type { LocatedModel } from "../model-uri/located-model.ts";
import { modelFileOf } from "../model-uri/model-text.ts";
import { parseModelUri } from "../model-uri/parse-model-uri.ts";
import { registeredVersion, type VersionUri } from "../model-uri/registered-version.ts";
import { currentStores } from "../stores/current-stores.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/**
 * Puts a signature on a model, in place of the one that it has: its MLmodel file is written anew, where the model is. From then on its input
 * is enforced on that signature.
 *
 * @param uri `models:/<model id>`, `runs:/<run id>/<path>`, or the path or URI of its folder.
 * @param signature The signature.
 * @returns What is known of the model afterwards.
 * @throws {TsfuncError} TF5066 for a version of a registered model, with what to do instead; TF4018 when `signature` is none, TF4010 when there
 * is no model.
 * @see MLflow mlflow.models.set_signature
 */
export async function setSignature(uri: string | URL, signature: ModelSignature): Promise<ModelInfo> {
  requireSignature(signature);
  const stores = currentStores();
  const parsed = parseModelUri(uri);
  if (parsed.kind === "version" || parsed.kind === "alias" || parsed.kind === "latest") {
    throw await versionsDoNotChange(String(uri), parsed, stores);
  }
  const located = await locateModel(uri, stores);
  const { model } = await modelFileOf(located);
  return modelInfoOf(await written(located, signedModel(model, signature)), located.origin);
}

async function written(located: LocatedModel, model: ModelFile["model"]): Promise<ModelFile> {
  if (located.kind === "folder") return await replaceModelFile(located.folder, model);
  const text = writeMlModel(model);
  const temporary = await mkdtemp(join(tmpdir(), "tsfunc-signature-"));
  try {
    const file = join(temporary, MLMODEL_FILE);
    await writeFile(file, text);
    await located.repository.upload(file, MLMODEL_FILE);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return { model, text };
}

/** The recipe names the logged model where the registry knows it. */
async function versionsDoNotChange(uri: string, parsed: VersionUri, stores: LazyStores): Promise<Error> {
  const source = await stores
    .registry()
    .then((registry) => registeredVersion(parsed, registry))
    .then(
      (version) => version.source,
      () => "models:/<model id>",
    );
  return fluentErrors.error("TF5066", { uri, source, name: parsed.name });
}
