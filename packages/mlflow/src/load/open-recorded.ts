import { join } from "node:path";
import { pathInside } from "../model-file/path-inside.ts";
import type { TsfuncFlavor } from "../model-file/tsfunc-flavor.ts";
import { foreignPlatformError } from "./foreign-platform-error.ts";
import type { ModelConfig } from "./model-config.ts";
import { OpenedModel } from "./opened-model.ts";

/**
 * Opens a saved model as its flavor says, with its artifacts. This runs its code.
 *
 * @param folder Absolute path of its folder.
 * @param flavor What the MLmodel file says for this package.
 * @param modelConfig Its configuration.
 * @returns The model, ready to predict.
 * @throws {TsfuncError} TF4003 or TF4004 when the module is not that of a model, TF4013 when a recorded path leads out of the folder, TF4037
 * when its native packages are those of another platform.
 */
export async function openRecorded(
  folder: string,
  flavor: TsfuncFlavor,
  modelConfig: ModelConfig,
): Promise<OpenedModel> {
  const artifacts = await artifactPaths(folder, flavor);
  const entry = await pathInside(folder, flavor.entry);
  try {
    return await OpenedModel.open(entry, join(folder, flavor.entry), { artifacts, modelConfig });
  } catch (error) {
    throw foreignPlatformError(folder, flavor, error) ?? error;
  }
}

async function artifactPaths(folder: string, { artifacts = {} }: TsfuncFlavor): Promise<Record<string, string>> {
  const entries = Object.entries(artifacts).map(async ([name, { path }]) => [name, await pathInside(folder, path)]);
  return Object.fromEntries(await Promise.all(entries));
}
