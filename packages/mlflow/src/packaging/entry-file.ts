import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { kindOf } from "@tsfunc/runtime/errors";
import { modelFileErrors } from "../errors/model-file-errors.ts";

/**
 * The entry file of a model.
 *
 * @param model What the caller names it by.
 * @returns Its absolute path.
 * @throws {TsfuncError} TF4001 when `model` is no path and no URL, such as a live instance; TF4007 when there is no such file.
 */
export async function entryFile(model: unknown): Promise<string> {
  if (typeof model !== "string" && !(model instanceof URL)) {
    throw modelFileErrors.error("TF4001", { received: kindOf(model) });
  }
  const file = /^file:\/\//.test(String(model)) ? fileURLToPath(model) : resolve(String(model));
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw modelFileErrors.error("TF4007", { file });
  return file;
}
