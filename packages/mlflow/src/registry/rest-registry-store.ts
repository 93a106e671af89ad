import type { HttpClient } from "../http/http-client.ts";
import type { RegistryStore } from "./registry-store.ts";
import { restModelVersions } from "./rest/model-versions.ts";
import { restRegisteredModels } from "./rest/registered-models.ts";

/**
 * Opens the model registry of a server. Nothing is sent yet.
 *
 * @param http The client of the server.
 * @returns The registry. Its methods throw TF5008 with the code and the message of the server, and TF5001 to TF5007 where it does not get
 * there.
 * @see MLflow RestStore of the model registry
 */
export function openRestRegistryStore(http: HttpClient): RegistryStore {
  return { uri: http.base, ...restRegisteredModels(http), ...restModelVersions(http) };
}
