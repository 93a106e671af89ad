import { uploadFolder } from "../../artifacts/transfer/upload-folder.ts";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import { MLMODEL_FILE } from "../../model-file/read-model-file.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";
import { withProgressBar } from "../stores/with-progress-bar.ts";
import { linkModel } from "./link-model.ts";
import type { LogModelOptions } from "./log-model-options.ts";
import type { LogTarget } from "./log-target.ts";
import { reasonOf } from "./reason-of.ts";

/**
 * Links a logged model to its run and uploads its files, the MLmodel file last. Then it is ready.
 *
 * @param folder The folder of the saved model.
 * @param logged The logged model, which is pending.
 * @param target Where it is.
 * @param options What stops it, and is told of it.
 * @throws {TsfuncError} TF5067 when it does not get there; the model has the status LOGGED_MODEL_UPLOAD_FAILED then.
 */
export async function uploadModel(
  folder: string,
  logged: LoggedModel,
  target: LogTarget,
  { step = 0, signal, onProgress = () => {} }: LogModelOptions,
): Promise<void> {
  const { stores } = target;
  try {
    signal?.throwIfAborted();
    if (target.run !== null) onProgress("link");
    await linkModel(logged, step, target);
    onProgress("upload");
    const repository = await stores.repository(logged.artifactUri);
    await withProgressBar(`Uploading ${logged.name}`, (onTransfer) =>
      uploadFolder(repository, folder, "", { last: MLMODEL_FILE, onProgress: onTransfer, ...(signal && { signal }) }),
    );
    onProgress("finalize");
    const store = await stores.tracking();
    await store.finalizeLoggedModel(logged.modelId, "LOGGED_MODEL_READY");
  } catch (error) {
    throw await notLogged(logged, target, error);
  }
}

async function notLogged({ modelId }: LoggedModel, { stores }: LogTarget, cause: unknown): Promise<Error> {
  const status = await stores
    .tracking()
    .then((store) => store.finalizeLoggedModel(modelId, "LOGGED_MODEL_UPLOAD_FAILED"))
    .then(
      (model) => model.status,
      // Where nothing can be said to the store, it goes on to say that the model is pending.
      () => "LOGGED_MODEL_PENDING",
    );
  return fluentErrors.error("TF5067", { modelId, status, reason: reasonOf(cause) }, { cause });
}
