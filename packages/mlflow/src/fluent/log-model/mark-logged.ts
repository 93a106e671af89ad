import { type ModelFile, readModelFile } from "../../model-file/read-model-file.ts";
import { replaceModelFile } from "../../model-file/replace-model-file.ts";
import type { LoggedModel } from "../../tracking/logged-model.ts";

/**
 * Writes into the MLmodel file of a saved model which logged model it is.
 *
 * @param folder The folder of the saved model.
 * @param logged The logged model.
 * @param runId The run that it belongs to.
 * @returns The file.
 * @see MLflow Model.log
 */
export async function markLogged(
  folder: string,
  { modelId, artifactUri }: LoggedModel,
  runId: string | null,
): Promise<ModelFile> {
  const { model } = await readModelFile(folder);
  return await replaceModelFile(folder, {
    ...model,
    model_id: modelId,
    model_uuid: modelId,
    artifact_path: artifactUri,
    ...(runId !== null && { run_id: runId }),
  });
}
