import type { HttpClient } from "../http/http-client.ts";
import { openHttpClient } from "../http/open-http-client.ts";
import { openLocalRegistryStore } from "../local-store/local-registry-store.ts";
import { openLocalTrackingStore } from "../local-store/local-tracking-store.ts";
import type { RegistryStore } from "../registry/registry-store.ts";
import { openRestRegistryStore } from "../registry/rest-registry-store.ts";
import { openRestTrackingStore } from "../tracking/rest-tracking-store.ts";
import type { TrackingStore } from "../tracking/tracking-store.ts";
import { isUnityCatalog, storeAddress } from "./store-uri.ts";
import { getRegistryUri, getTrackingUri } from "./tracking-uri.ts";
import { unsupportedRegistry } from "./unsupported-registry.ts";

/** Where things are kept. */
export interface StoreUris {
  /** What was set, else the default, when left out. */
  readonly trackingUri?: string;
  /** What was set, else the tracking URI, when left out. */
  readonly registryUri?: string;
}

/** The stores of one place. */
export interface Stores {
  readonly tracking: TrackingStore;
  readonly registry: RegistryStore;
  /** The client of the tracking server, by which its artifacts are reached; null for a folder. */
  readonly http: HttpClient | null;
  /** As it was asked for, without credentials. */
  readonly registryUri: string;
}

/**
 * Opens tracking store and registry. Nothing is sent to a server yet; a folder is made where there is none.
 *
 * @param uris Where they are.
 * @returns The stores. The registry of a Unity Catalog opens, and refuses every call with TF5032.
 * @throws {TsfuncError} TF5032 for a URI that is not supported, TF5009 for a setting that cannot be used.
 * @see MLflow set_tracking_uri, set_registry_uri
 */
export async function openStores({ trackingUri, registryUri }: StoreUris = {}): Promise<Stores> {
  const trackingAt = trackingUri ?? getTrackingUri();
  const registryAt = registryUri ?? getRegistryUri(trackingAt);
  const { tracking, http } = await openTracking(trackingAt);
  const registry = await openRegistry(registryAt, registryAt === trackingAt ? http : null, tracking);
  return { tracking, registry, http, registryUri: registry.uri };
}

async function openTracking(uri: string): Promise<Pick<Stores, "tracking" | "http">> {
  const address = storeAddress(uri);
  if (address.kind === "folder") return { tracking: await openLocalTrackingStore(address.path), http: null };
  const http = openHttpClient(address.uri);
  return { tracking: openRestTrackingStore(http), http };
}

/** A folder may have the versions of models that are logged elsewhere. */
async function openRegistry(uri: string, opened: HttpClient | null, tracking: TrackingStore): Promise<RegistryStore> {
  if (isUnityCatalog(uri)) return unsupportedRegistry(uri);
  const address = storeAddress(uri);
  if (address.kind === "folder") {
    return await openLocalRegistryStore(address.path, {
      getLoggedModel: (modelId) => tracking.getLoggedModel(modelId),
    });
  }
  return openRestRegistryStore(opened ?? openHttpClient(address.uri));
}
