import { pathToFileURL } from "node:url";
import type { OnWarning } from "@tsfunc/runtime/errors";
import { modelFolder } from "../model-file/model-folder.ts";
import { type ModelInfo, type ModelOrigin, modelInfoOf } from "../model-file/model-info.ts";
import { readModelFile } from "../model-file/read-model-file.ts";
import { tsfuncFlavor } from "../model-file/tsfunc-flavor.ts";
import { verifyFiles, verifyModelFile } from "../model-file/verify-files.ts";
import { type ModelConfig, modelConfigOf } from "./model-config.ts";
import { openRecorded } from "./open-recorded.ts";
import { PyfuncModel } from "./pyfunc-model.ts";
import { warnOfUnsetVariables } from "./warn-of-unset-variables.ts";

/** How a model is loaded. */
export interface LoadModelOptions {
  /** What takes the place of the configuration that the model was saved with, key by key. */
  readonly modelConfig?: ModelConfig;
  /**
   * `true` compares every file with the hashes in the MLmodel file before any code runs. What `saveModel` returned as `integrity` says besides
   * that the MLmodel file itself has not changed.
   */
  readonly integrity?: boolean | string;
  /** Takes the warnings of loading and of predictions; Node's `process.emitWarning` when left out. */
  readonly onWarning?: OnWarning;
}

/**
 * Loads a model from its folder. This runs the code of the model.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
 * @param options Settings.
 * @param origin Where the folder came from, when it was downloaded.
 * @returns The model; name its class as `M`, and `predict` has its types.
 * @throws {TsfuncError} TF4010 when there is no model, TF4011 when its MLmodel file is broken, TF4012 when the URI has another scheme, TF4013
 * when a recorded path leads out of its folder, TF4014 when another library saved it, TF4015 when a file is not the one that was saved, TF4037
 * when its native packages are those of another platform.
 * @see MLflow mlflow.pyfunc.load_model
 */
export async function loadSavedModel<M = unknown>(
  uri: string | URL,
  { modelConfig, integrity = false, onWarning }: LoadModelOptions = {},
  origin?: ModelOrigin,
): Promise<PyfuncModel<M>> {
  const folder = modelFolder(uri);
  const file = await readModelFile(folder);
  const metadata: ModelInfo = modelInfoOf(file, origin ?? { modelUri: pathToFileURL(folder).href });
  const flavor = tsfuncFlavor(file.model, folder);
  if (typeof integrity === "string") verifyModelFile(folder, integrity, metadata.integrity);
  if (integrity !== false) await verifyFiles(folder, flavor);
  warnOfUnsetVariables(metadata.envVars, onWarning);
  const config = modelConfigOf(file.model.flavors.python_function?.config, modelConfig, onWarning);
  const opened = await openRecorded(folder, flavor, config);
  return new PyfuncModel<M>({ opened, metadata, form: flavor.form ?? "records", onWarning });
}
