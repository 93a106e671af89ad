import { isTsfuncError } from "@tsfunc/runtime/errors";
import { trackingErrors } from "../errors/tracking-errors.ts";
import type { ModelVersion } from "../registry/model-version.ts";
import type { RegistryStore } from "../registry/registry-store.ts";
import { REQUEST_ID_TAG } from "../tracking/rest/request-id.ts";

/**
 * Registers a version under another name, as MLflow's client does: with the tags and the description of the first.
 *
 * @param registry Where.
 * @param sourceModelUri `models:/name/3` or `models:/name@alias`.
 * @param destinationName The other name; made where there is none.
 * @returns The new version.
 * @throws {TsfuncError} TF5038 for a URI that names no version.
 * @see MLflow MlflowClient.copy_model_version
 */
export async function copyModelVersion(
  registry: RegistryStore,
  sourceModelUri: string,
  destinationName: string,
): Promise<ModelVersion> {
  const source = await versionOf(registry, sourceModelUri);
  await createUnlessThere(registry, destinationName);
  // That tag belongs to the call that made the first one.
  const { [REQUEST_ID_TAG]: _own, ...tags } = source.tags;
  return await registry.createModelVersion({
    name: destinationName,
    source: `models:/${source.name}/${source.version}`,
    description: source.description,
    tags,
    ...(source.runId === null ? {} : { runId: source.runId }),
    ...(source.modelId === null ? {} : { modelId: source.modelId }),
  });
}

async function versionOf(registry: RegistryStore, uri: string): Promise<ModelVersion> {
  const { name, version, alias } =
    /^models:\/(?<name>[^/@]+)(\/(?<version>\d+)|@(?<alias>[^/@]+))$/.exec(uri)?.groups ?? {};
  if (name !== undefined && version !== undefined) return await registry.getModelVersion(name, version);
  if (name !== undefined && alias !== undefined) return await registry.getModelVersionByAlias(name, alias);
  throw trackingErrors.error("TF5038", { received: JSON.stringify(uri) });
}

async function createUnlessThere(registry: RegistryStore, name: string): Promise<void> {
  try {
    await registry.createRegisteredModel({ name });
  } catch (error) {
    if (!isTsfuncError(error) || error.errorCode !== "RESOURCE_ALREADY_EXISTS") throw error;
  }
}
