import { getRegistryUri, getTrackingUri } from "../../client/tracking-uri.ts";
import { LazyStores } from "./lazy-stores.ts";

/** Those that were asked for last, and what they were opened with. */
let last: { readonly key: string; readonly stores: LazyStores } | null = null;

/**
 * The stores of the tracking URI and the registry URI that are set now.
 *
 * @returns The same as before, unless these or other variables of MLflow have changed.
 */
export function currentStores(): LazyStores {
  const [trackingUri, registryUri] = [getTrackingUri(), getRegistryUri()];
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith("MLFLOW_"));
  const key = JSON.stringify([trackingUri, registryUri, variables.sort()]);
  if (last?.key !== key) last = { key, stores: new LazyStores(trackingUri, registryUri) };
  return last.stores;
}
