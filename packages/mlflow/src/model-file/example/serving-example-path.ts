import { modelFileErrors } from "../../errors/model-file-errors.ts";
import type { MlModel } from "../ml-model.ts";

/**
 * Where the request with the example of a model is.
 *
 * @param model What its MLmodel file says.
 * @param folder Where the model is, for the error.
 * @returns The recorded path, in the folder of the model.
 * @throws {TsfuncError} TF4028 when the model was saved without an example.
 */
export function servingExamplePath({ saved_input_example_info: example }: MlModel, folder: string): string {
  const path = example?.serving_input_path;
  if (path === undefined) throw modelFileErrors.error("TF4028", { folder });
  return path;
}
