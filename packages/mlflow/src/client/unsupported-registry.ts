import type { RegistryStore } from "../registry/registry-store.ts";
import { unsupported } from "./store-uri.ts";

/**
 * A registry that can be named, but not reached: what is checked before a model is registered is checked all the same.
 *
 * @param uri Its URI.
 * @returns A registry whose every call is refused with TF5032.
 * @see MLflow UcModelRegistryStore
 */
export function unsupportedRegistry(uri: string): RegistryStore {
  const refuse = async (): Promise<never> => {
    throw unsupported(uri, "the Unity Catalog of Databricks is reached by MLflow's Python client only.");
  };
  return {
    uri,
    createRegisteredModel: refuse,
    getRegisteredModel: refuse,
    renameRegisteredModel: refuse,
    updateRegisteredModel: refuse,
    deleteRegisteredModel: refuse,
    searchRegisteredModels: refuse,
    setRegisteredModelTag: refuse,
    deleteRegisteredModelTag: refuse,
    setRegisteredModelAlias: refuse,
    deleteRegisteredModelAlias: refuse,
    createModelVersion: refuse,
    getModelVersion: refuse,
    getModelVersionByAlias: refuse,
    getLatestVersion: refuse,
    getModelVersionDownloadUri: refuse,
    updateModelVersion: refuse,
    deleteModelVersion: refuse,
    searchModelVersions: refuse,
    setModelVersionTag: refuse,
    deleteModelVersionTag: refuse,
  };
}
