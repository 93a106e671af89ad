import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { modelFileErrors } from "../errors/model-file-errors.ts";
import type { MlModel } from "./ml-model.ts";
import { readMlModel } from "./ml-model-text.ts";
import { recoverFolder } from "./recover-folder.ts";

/** The name of the file that makes a folder a model. */
export const MLMODEL_FILE = "MLmodel";

/** An MLmodel file. */
export interface ModelFile {
  /** What stands in it. */
  readonly model: MlModel;
  readonly text: string;
}

/**
 * Reads the MLmodel file of a model. No code of the model runs.
 *
 * @param folder The folder of the model.
 * @returns What stands in it.
 * @throws {TsfuncError} TF4010 when there is none, TF4011 when it is broken.
 */
export async function readModelFile(folder: string): Promise<ModelFile> {
  const file = join(folder, MLMODEL_FILE);
  await recoverFolder(folder);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw modelFileErrors.error("TF4010", { folder }, { cause: error });
  });
  return { model: readMlModel(text, file), text };
}
