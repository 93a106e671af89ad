import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { joinArtifactPaths } from "../../artifacts/artifact-path.ts";
import { progressMeter } from "../../artifacts/transfer/transfer-progress.ts";
import { uploadFolder } from "../../artifacts/transfer/upload-folder.ts";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import { modelFolder } from "../../model-file/model-folder.ts";
import { withProgressBar } from "../stores/with-progress-bar.ts";
import { runToLogTo } from "./run-to-log-to.ts";

/**
 * Uploads a file to the artifacts of the active run. A run is started where none is active.
 *
 * @param localPath A path or a `file:` URI.
 * @param artifactPath The folder among the artifacts; their root when left out.
 * @throws {TsfuncError} TF5072 when there is no such file.
 * @see MLflow mlflow.log_artifact
 */
export async function logArtifact(localPath: string | URL, artifactPath?: string): Promise<void> {
  const file = modelFolder(localPath);
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return await logArtifacts(file, joinArtifactPaths(artifactPath, basename(file)));
  if (found === null) throw fluentErrors.error("TF5072", { kind: "file", path: file });
  const { run, stores } = await runToLogTo();
  const repository = await stores.repository(run.info.artifactUri);
  await withProgressBar(`Uploading ${basename(file)}`, async (onProgress) => {
    const meter = progressMeter([found.size], onProgress);
    const onBytes = (count: number) => meter.addBytes(count);
    await repository.upload(file, joinArtifactPaths(artifactPath, basename(file)), { onBytes });
  });
}

/**
 * Uploads what is in a folder to the artifacts of the active run. A run is started where none is active.
 *
 * @param localFolder A path or a `file:` URI.
 * @param artifactPath The folder among the artifacts; their root when left out.
 * @throws {TsfuncError} TF5072 when there is no such folder.
 * @see MLflow mlflow.log_artifacts
 */
export async function logArtifacts(localFolder: string | URL, artifactPath = ""): Promise<void> {
  const folder = modelFolder(localFolder);
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) throw fluentErrors.error("TF5072", { kind: "folder", path: folder });
  const { run, stores } = await runToLogTo();
  const repository = await stores.repository(run.info.artifactUri);
  await withProgressBar(`Uploading ${basename(folder)}`, (onProgress) =>
    uploadFolder(repository, folder, artifactPath, { onProgress }),
  );
}
