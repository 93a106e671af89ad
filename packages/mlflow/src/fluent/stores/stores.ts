import type { ArtifactRepository } from "../../artifacts/artifact-repository.ts";
import type { RegistryStore } from "../../registry/registry-store.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";

/** The stores behind a tracking URI and a registry URI, each opened when it is first asked for. */
export interface Stores {
  readonly trackingUri: string;
  readonly registryUri: string;
  tracking(): Promise<TrackingStore>;
  registry(): Promise<RegistryStore>;
  /** Where artifacts are, by their URI. */
  repository(uri: string): Promise<ArtifactRepository>;
}
