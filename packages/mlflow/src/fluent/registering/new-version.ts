import type { ModelVersion } from "../../registry/model-version.ts";
import type { NewModelVersion, RegistryStore } from "../../registry/registry-store.ts";
import { isLocal } from "../stores/is-local.ts";
import type { LazyStores } from "../stores/lazy-stores.ts";

/** The tag of a logged model that lists its versions. */
const VERSIONS_TAG = "mlflow.modelVersions";

/**
 * Makes a version of a registered model, which is made as well where it is missing.
 *
 * @param version What it has.
 * @param stores Where.
 * @returns The version, which is ready.
 */
export async function newVersion(version: NewModelVersion, stores: LazyStores): Promise<ModelVersion> {
  const registry = await stores.registry();
  await ensureRegisteredModel(version.name, registry);
  const made = await registry.createModelVersion(version);
  if (version.modelId !== undefined) await tellLoggedModel(version.modelId, made, stores);
  return made;
}

async function ensureRegisteredModel(name: string, registry: RegistryStore): Promise<void> {
  try {
    await registry.createRegisteredModel({ name });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

function isTaken(error: unknown): boolean {
  const isError = typeof error === "object" && error !== null && "errorCode" in error;
  return isError && error.errorCode === "RESOURCE_ALREADY_EXISTS";
}

/** A server does it by itself. */
async function tellLoggedModel(modelId: string, { name, version }: ModelVersion, stores: LazyStores): Promise<void> {
  if (!isLocal(stores.registryUri)) return;
  const store = await stores.tracking();
  const { tags } = await store.getLoggedModel(modelId);
  const versions = [...listOf(tags[VERSIONS_TAG]), { name, version: Number(version) }];
  await store.setLoggedModelTags(modelId, { [VERSIONS_TAG]: JSON.stringify(versions) });
}

function listOf(text = "[]"): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}
