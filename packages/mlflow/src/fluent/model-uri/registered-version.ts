import type { ModelVersion } from "../../registry/model-version.ts";
import type { RegistryStore } from "../../registry/registry-store.ts";
import type { ModelUri } from "./parse-model-uri.ts";

/** A URI of a version of a registered model. */
export type VersionUri = Extract<ModelUri, { readonly kind: "version" | "alias" | "latest" }>;

/**
 * The version that a URI names now.
 *
 * @param uri The URI, taken apart.
 * @param registry Where it is registered.
 * @returns The version.
 * @throws {TsfuncError} What the registry throws when there is none.
 */
export async function registeredVersion(uri: VersionUri, registry: RegistryStore): Promise<ModelVersion> {
  if (uri.kind === "alias") return await registry.getModelVersionByAlias(uri.name, uri.alias);
  if (uri.kind === "latest") return await registry.getLatestVersion(uri.name);
  return await registry.getModelVersion(uri.name, uri.version);
}
