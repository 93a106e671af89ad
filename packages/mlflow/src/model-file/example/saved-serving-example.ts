import { readFile } from "node:fs/promises";
import { modelFolder } from "../model-folder.ts";
import { pathInside } from "../path-inside.ts";
import { readModelFile } from "../read-model-file.ts";
import { servingExamplePath } from "./serving-example-path.ts";

/**
 * The body of a request to a scoring server with the example that a model was saved with.
 *
 * @param uri A path or a `file:` URI of the folder of the model.
 * @returns JSON text.
 * @throws {TsfuncError} TF4010 when there is no model, TF4028 when it was saved without an example, TF4013 when the recorded path leads out of
 * the folder.
 * @see MLflow mlflow.models.model.load_serving_example
 */
export async function savedServingExample(uri: string | URL): Promise<string> {
  const folder = modelFolder(uri);
  const { model } = await readModelFile(folder);
  return await readFile(await pathInside(folder, servingExamplePath(model, folder)), "utf8");
}
