import { readFile } from "node:fs/promises";
import type { ArtifactRepository } from "../../artifacts/artifact-repository.ts";
import { fluentErrors } from "../../errors/fluent-errors.ts";
import { modelFileErrors } from "../../errors/model-file-errors.ts";
import { readMlModel } from "../../model-file/ml-model-text.ts";
import { pathInside } from "../../model-file/path-inside.ts";
import { MLMODEL_FILE, type ModelFile, readModelFile } from "../../model-file/read-model-file.ts";
import type { LocatedModel } from "./located-model.ts";

/** In bytes: no MLmodel file and no example of any use is larger. */
const LIMIT = 256 * 1024 * 1024;

/**
 * Reads the MLmodel file of a model, and nothing else of it.
 *
 * @param located Where the model is.
 * @returns What stands in it.
 * @throws {TsfuncError} TF4010 when there is none, TF4011 when it is broken.
 */
export async function modelFileOf(located: LocatedModel): Promise<ModelFile> {
  if (located.kind === "folder") return await readModelFile(located.folder);
  const { repository } = located;
  const text = await downloadedText(repository, MLMODEL_FILE).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
    throw modelFileErrors.error("TF4010", { folder: repository.uri }, { cause: error });
  });
  return { model: readMlModel(text, `${repository.uri}/${MLMODEL_FILE}`), text };
}

/**
 * Reads one text file of a model.
 *
 * @param located Where the model is.
 * @param path What its MLmodel file says of where it is.
 * @returns The text.
 * @throws {TsfuncError} TF4013 or TF5010 when the path leads out of the model.
 */
export async function modelText(located: LocatedModel, path: string): Promise<string> {
  if (located.kind === "folder") return await readFile(await pathInside(located.folder, path), "utf8");
  return await downloadedText(located.repository, path);
}

async function downloadedText(repository: ArtifactRepository, path: string): Promise<string> {
  const { stream } = await repository.open(path);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LIMIT) throw fluentErrors.error("TF5073", { path, uri: repository.uri, limit: LIMIT });
  }
  return Buffer.concat(chunks).toString("utf8");
}

function isMissing(error: unknown): boolean {
  const isError = typeof error === "object" && error !== null && "errorCode" in error;
  return isError && error.errorCode === "RESOURCE_DOES_NOT_EXIST";
}
