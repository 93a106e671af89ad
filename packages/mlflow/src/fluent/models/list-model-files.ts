import { pathToFileURL } from "node:url";
import { openArtifactRepository } from "../../artifacts/open-artifact-repository.ts";
import { listFiles } from "../../artifacts/transfer/list-files.ts";
import { locateModel } from "../model-uri/locate-model.ts";
import { currentStores } from "../stores/current-stores.ts";

/** A file of a model. */
export interface SavedFile {
  /** Its path in the folder of the model, with `/`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * The files of a model, wherever they are. None of them is downloaded.
 *
 * @param uri The URI or path of the model, as `getModelInfo` takes it.
 * @returns The files, sorted by path; none where there is no such folder.
 * @throws {TsfuncError} TF5060, TF5064 or TF5068 when the URI names no model.
 * @see MLflow mlflow.artifacts.list_artifacts
 */
export async function listModelFiles(uri: string | URL): Promise<readonly SavedFile[]> {
  const located = await locateModel(uri, currentStores());
  const repository =
    located.kind === "folder" ? await openArtifactRepository(pathToFileURL(located.folder).href) : located.repository;
  const files = await listFiles(repository, "");
  return files.map(({ path, size }) => ({ path, size: size ?? 0 }));
}
