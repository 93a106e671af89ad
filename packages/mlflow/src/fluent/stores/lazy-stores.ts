import type { ArtifactRepository } from "../../artifacts/artifact-repository.ts";
import { openArtifactRepository } from "../../artifacts/open-artifact-repository.ts";
import { openStores, type Stores } from "../../client/open-stores.ts";
import type { RegistryStore } from "../../registry/registry-store.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";

/** Tracking store, registry and artifacts, which are opened when they are first asked for: a model in a folder needs none of them. */
export class LazyStores {
  readonly trackingUri: string;
  readonly registryUri: string;
  #opened: Promise<Stores> | undefined;

  /**
   * @param trackingUri Where experiments, runs and logged models are.
   * @param registryUri Where models are registered.
   */
  constructor(trackingUri: string, registryUri: string) {
    this.trackingUri = trackingUri;
    this.registryUri = registryUri;
  }

  /** The tracking store. */
  async tracking(): Promise<TrackingStore> {
    return (await this.#open()).tracking;
  }

  /** The registry. */
  async registry(): Promise<RegistryStore> {
    return (await this.#open()).registry;
  }

  /**
   * Opens a place of artifacts.
   *
   * @param uri Its URI.
   */
  async repository(uri: string): Promise<ArtifactRepository> {
    const { http } = await this.#open();
    return await openArtifactRepository(uri, http === null ? {} : { http });
  }

  async #open(): Promise<Stores> {
    const { trackingUri, registryUri } = this;
    this.#opened ??= openStores({ trackingUri, registryUri }).catch((error) => {
      this.#opened = undefined;
      throw error;
    });
    return await this.#opened;
  }
}
