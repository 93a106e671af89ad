import { loadModel, loadServingExample, type PyfuncModel } from "@tsfunc/mlflow";
import type { InputRules } from "@tsfunc/mlflow/serving";
import type { CallableModel } from "@tsfunc/runtime";
import type { OnWarning } from "@tsfunc/runtime/errors";
import { findModel } from "@tsfunc/runtime/model";
import type { ServerOptions } from "./server-options.ts";

/** A model, and what the server has to know of it. */
export interface ServedModel {
  readonly model: PyfuncModel;
  /** The model itself, which knows its types. */
  readonly callable: CallableModel;
  readonly name: string;
  readonly rules: InputRules;
  /** The example that it was saved with, as the JSON text of a request; null for none. */
  readonly example: string | null;
}

/**
 * Gets a model ready to be served.
 *
 * @param model A loaded model, or the path or URI of a saved one.
 * @param options How it is loaded.
 * @param onWarning Takes the warnings of a model that is loaded here.
 * @returns The model.
 * @throws {TsfuncError} As `loadModel`.
 */
export async function servedModel(
  model: PyfuncModel | string | URL,
  { modelConfig, integrity }: Pick<ServerOptions, "modelConfig" | "integrity">,
  onWarning: OnWarning,
): Promise<ServedModel> {
  const loading = {
    onWarning,
    ...(modelConfig !== undefined && { modelConfig }),
    ...(integrity !== undefined && { integrity }),
  };
  const loaded = isLoaded(model) ? model : await loadModel(model, loading);
  const { signature, isSignatureFromTypeHint: isFromTypes, modelUri } = loaded.metadata;
  const callable = loaded.unwrapModel();
  const name = findModel(callable)?.name ?? "model";
  return { model: loaded, callable, name, rules: { signature, isFromTypes }, example: await exampleOf(modelUri) };
}

function isLoaded(model: PyfuncModel | string | URL): model is PyfuncModel {
  return typeof model === "object" && "metadata" in model;
}

async function exampleOf(uri: string): Promise<string | null> {
  try {
    return await loadServingExample(uri);
  } catch {
    return null;
  }
}
