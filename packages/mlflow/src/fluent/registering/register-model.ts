import type { ModelVersion } from "../../registry/model-version.ts";
import { requireOutputs } from "../log-model/require-outputs.ts";
import { textsOf } from "../logging/text-of.ts";
import { getModelInfo } from "../models/get-model-info.ts";
import { currentStores } from "../stores/current-stores.ts";
import { newVersion } from "./new-version.ts";
import { sourceOf } from "./source-of.ts";

/** What a version gets when it is registered. */
export interface RegisterModelOptions {
  readonly tags?: Readonly<Record<string, unknown>>;
  /** Whether a model without a signature that has outputs is refused. */
  readonly requireSignature?: boolean;
}

/**
 * Registers a model as a new version under a name; the name is made where it is missing.
 *
 * @param uri `models:/<model id>`, `runs:/<run id>/<path>`, another version, or the URI of the folder of a model.
 * @param name The name of the registered model.
 * @param options What the version gets.
 * @returns The version, which is ready.
 * @throws {TsfuncError} TF5060, TF5064 or TF5068 when the URI names no model, TF4010 when there is none, TF5065 when a signature with outputs is
 * required and missing.
 * @see MLflow mlflow.register_model
 */
export async function registerModel(
  uri: string | URL,
  name: string,
  options: RegisterModelOptions = {},
): Promise<ModelVersion> {
  const stores = currentStores();
  const { signature } = await getModelInfo(uri);
  requireOutputs(signature, stores.registryUri, { ...options, name });
  return await newVersion({ name, ...(await sourceOf(uri, stores)), tags: textsOf(options.tags ?? {}) }, stores);
}
