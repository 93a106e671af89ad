import { randomBytes } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MlModel } from "./ml-model.ts";
import { writeMlModel } from "./ml-model-text.ts";
import { MLMODEL_FILE, type ModelFile } from "./read-model-file.ts";

/**
 * Puts another MLmodel file in the place of the one that a model has: whole or not at all.
 *
 * @param folder The folder of the model.
 * @param model What is to stand in it.
 * @returns The file.
 */
export async function replaceModelFile(folder: string, model: MlModel): Promise<ModelFile> {
  const text = writeMlModel(model);
  const temporary = join(folder, `.${MLMODEL_FILE}-${randomBytes(6).toString("hex")}`);
  await writeFile(temporary, text);
  await rename(temporary, join(folder, MLMODEL_FILE));
  return { model, text };
}
