import { downloadArtifacts } from "../../artifacts/download/download-artifacts.ts";
import { type LoadModelOptions, loadSavedModel } from "../../load/load-saved-model.ts";
import type { PyfuncModel } from "../../load/pyfunc-model.ts";
import { locateModel } from "../model-uri/locate-model.ts";
import type { LocatedModel } from "../model-uri/located-model.ts";
import { currentStores } from "../stores/current-stores.ts";
import { withProgressBar } from "../stores/with-progress-bar.ts";

/**
 * Loads a model that this package saved. This runs the code of the model: load what you trust.
 *
 * A model elsewhere is downloaded into a cache first, and from there the next time.
 *
 * @param uri `models:/<model id>`, `models:/<name>/<version>`, `models:/<name>@<alias>`, `models:/<name>/latest`, `runs:/<run id>/<path>`, or
 * the path or URI of its folder.
 * @param options Settings.
 * @returns The model; name its class as `M`, and `predict` has its types.
 * @throws {TsfuncError} TF4010 when there is no model, TF4011 when its MLmodel file is broken, TF4013 when a recorded path leads out of its
 * folder, TF4014 when another library saved it, TF4015 when a file is not the one that was saved, TF4037 when its native packages are those of
 * another platform, TF5060, TF5064 or TF5068 when the URI names none, TF5016 when it could not be downloaded.
 * @see MLflow mlflow.pyfunc.load_model
 */
export async function loadModel<M = unknown>(
  uri: string | URL,
  options: LoadModelOptions = {},
): Promise<PyfuncModel<M>> {
  const located = await locateModel(uri, currentStores());
  return await loadSavedModel<M>(await folderOf(located), options, located.origin);
}

async function folderOf(located: LocatedModel): Promise<string> {
  if (located.kind === "folder") return located.folder;
  return await withProgressBar(`Downloading ${located.origin.modelUri}`, (onProgress) =>
    downloadArtifacts(located.repository, "", { onProgress }),
  );
}
