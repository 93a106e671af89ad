import { pathToFileURL } from "node:url";
import { modelFolder } from "../model-file/model-folder.ts";
import { type ModelInfo, modelInfoOf } from "../model-file/model-info.ts";
import { bundleModel } from "./bundle-model.ts";
import { entryFile } from "./entry-file.ts";
import { fillModelFolder } from "./fill-model-folder.ts";
import { requireJson } from "./require-json.ts";
import type { SaveModelOptions } from "./save-options.ts";
import { requireFree, stagedFolder } from "./staged-folder.ts";
import { warningsOf } from "./warnings.ts";

/**
 * Saves a model as a folder that this package, Python's MLflow and Spark load: its bundled code, its signature, and what Python needs.
 *
 * The code of the model runs: its module is evaluated, and `predict` runs with the input example.
 *
 * @param options The entry file, where the model goes, and what goes with it.
 * @returns What is known of the saved model.
 * @throws {TsfuncError} TF4001 for a live instance, TF4002 when the path is taken, TF4003 when the constructor takes arguments, TF4004 when the
 * file declares no model, TF4005 when it cannot be bundled, TF4006 when esbuild or the compiler plugin is missing, TF4007 when there is no
 * such file, TF4017 or TF4019 for artifacts, TF4020 when the example does not fit the signature that was given, TF4025 when `strict` refuses
 * what is otherwise a warning, TF4026 when the example is of a kind that there is none of, TF4036 when `modelConfig` or `metadata` are no JSON.
 * @see MLflow mlflow.pyfunc.save_model
 */
export async function saveModel(options: SaveModelOptions): Promise<ModelInfo> {
  const { path, model, overwrite = false, bundle: settings = {}, onProgress = () => {} } = options;
  const destination = { folder: modelFolder(path), overwrite };
  const entry = await entryFile(model);
  requireJson("modelConfig", options.modelConfig ?? {});
  requireJson("metadata", options.metadata ?? {});
  await requireFree(destination);
  onProgress("bundle");
  const bundled = await bundleModel(entry, settings, warningsOf(options));
  onProgress("stage");
  const fill = (staging: string) => fillModelFolder(staging, bundled, options);
  const written = await stagedFolder(destination, fill, () => onProgress("replace"));
  return modelInfoOf(written, { modelUri: pathToFileURL(destination.folder).href });
}
