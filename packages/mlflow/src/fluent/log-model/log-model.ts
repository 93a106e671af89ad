import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ModelInfo, modelInfoOf } from "../../model-file/model-info.ts";
import type { ModelFile } from "../../model-file/read-model-file.ts";
import { saveModel } from "../../packaging/save-model.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import { innermostRun } from "../runs/active-runs.ts";
import { currentStores } from "../stores/current-stores.ts";
import { noticeLocalStore } from "../stores/notice-local-store.ts";
import { createdModel } from "./created-model.ts";
import type { LogModelOptions } from "./log-model-options.ts";
import type { LogTarget } from "./log-target.ts";
import { markLogged } from "./mark-logged.ts";
import { requireModelName } from "./model-name.ts";
import { registeredAs } from "./registered-as.ts";
import { requireOutputs } from "./require-outputs.ts";
import { uploadModel } from "./upload-model.ts";

/**
 * Logs a model: saves it, and brings it to the tracking store, where it belongs to the active run if there is one.
 *
 * The model can be found when all its files are there. When it could not be uploaded, it stays behind with the status
 * LOGGED_MODEL_UPLOAD_FAILED.
 *
 * @param options The entry file of the model, its name, and what goes with it.
 * @returns What is known of the model: `modelUri` is `models:/<model id>`.
 * @throws {TsfuncError} What `saveModel` throws; TF5065 when a signature with outputs is required and missing, TF5067 when the model could not be
 * uploaded, TF5069 for a name that no model can have, TF5071 when it is logged and could not be registered.
 * @see MLflow mlflow.pyfunc.log_model
 */
export async function logModel(options: LogModelOptions): Promise<ModelInfo> {
  requireModelName(options.name);
  const run = innermostRun();
  const target: LogTarget = { run, stores: run?.stores ?? currentStores() };
  const temporary = await mkdtemp(join(tmpdir(), "tsfunc-log-"));
  try {
    return await logFrom(join(temporary, "model"), target, options);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function logFrom(folder: string, target: LogTarget, options: LogModelOptions): Promise<ModelInfo> {
  const { onProgress = () => {} } = options;
  const saved = await saveModel({ ...options, path: folder });
  requireOutputs(saved.signature, target.stores.registryUri, options);
  noticeLocalStore(target.stores.trackingUri);
  onProgress("create");
  const logged = await createdModel(target, options);
  const file = await broughtThere(folder, logged, target, options);
  const modelUri = `models:/${logged.modelId}`;
  if (options.registeredModelName === undefined) return modelInfoOf(file, { modelUri });
  onProgress("register");
  const registeredModelVersion = await registeredAs(options.registeredModelName, logged, target, options);
  return modelInfoOf(file, { modelUri, registeredModelVersion });
}

async function broughtThere(
  folder: string,
  logged: LoggedModel,
  target: LogTarget,
  options: LogModelOptions,
): Promise<ModelFile> {
  const file = await markLogged(folder, logged, target.run?.run.info.runId ?? logged.sourceRunId);
  await uploadModel(folder, logged, target, options);
  return file;
}
