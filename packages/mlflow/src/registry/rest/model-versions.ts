import { type ApiCall, callApi } from "../../http/call-api.ts";
import { callUntilDone } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictOf, dictsOf, textOf } from "../../http/json-fields.ts";
import { checkTags } from "../../tracking/limits.ts";
import { nullIfMissing } from "../../tracking/rest/null-if-missing.ts";
import { pageFields, readPage } from "../../tracking/rest/read-page.ts";
import type { ModelVersion } from "../model-version.ts";
import type { RegistryStore } from "../registry-store.ts";
import { createModelVersion } from "./create-model-version.ts";
import { latestVersion } from "./latest-version.ts";
import { readModelVersion } from "./read-model-version.ts";

/** What a registry does with versions. */
type ModelVersions = Pick<
  RegistryStore,
  | "createModelVersion"
  | "getModelVersion"
  | "getModelVersionByAlias"
  | "getLatestVersion"
  | "getModelVersionDownloadUri"
  | "updateModelVersion"
  | "deleteModelVersion"
  | "searchModelVersions"
  | "setModelVersionTag"
  | "deleteModelVersionTag"
>;

/** What the servers give at once where nothing is said. */
const VERSIONS_AT_ONCE = 10_000;

/**
 * The versions of the registered models of a server.
 *
 * @param http The client of the server.
 * @returns The methods of the store.
 * @see MLflow RestStore of the model registry
 */
export function restModelVersions(http: HttpClient): ModelVersions {
  const getModelVersion = (name: string, version: string): Promise<ModelVersion> =>
    versionOf(http, { method: "GET", path: "model-versions/get", query: { name, version } });
  const deleteModelVersion = async (name: string, version: string): Promise<void> => {
    const call = { method: "DELETE", path: "model-versions/delete", body: { name, version } } as const;
    const isGone = async (): Promise<boolean> => (await nullIfMissing(getModelVersion(name, version))) === null;
    await callUntilDone(http, call, isGone);
  };
  const searchModelVersions: RegistryStore["searchModelVersions"] = async ({ orderBy, ...page } = {}) => {
    const query = { ...pageFields(page, VERSIONS_AT_ONCE), order_by: orderBy };
    const answer = await callApi(http, { method: "GET", path: "model-versions/search", query });
    return readPage(answer, "model_versions", readModelVersion);
  };
  return {
    getModelVersion,
    deleteModelVersion,
    searchModelVersions,
    createModelVersion: (version) =>
      createModelVersion(http, version, { getModelVersion, deleteModelVersion, searchModelVersions }),
    getModelVersionByAlias: (name, alias) =>
      versionOf(http, { method: "GET", path: "registered-models/alias", query: { name, alias } }),
    getLatestVersion: async (name) => {
      const call = { method: "POST", path: "registered-models/get-latest-versions", body: { name } } as const;
      return latestVersion(name, dictsOf(await callApi(http, call), "model_versions").map(readModelVersion));
    },
    getModelVersionDownloadUri: async (name, version) => {
      const call = { method: "GET", path: "model-versions/get-download-uri", query: { name, version } } as const;
      return textOf(await callApi(http, call), "artifact_uri");
    },
    updateModelVersion: (name, version, description) =>
      versionOf(http, { method: "PATCH", path: "model-versions/update", body: { name, version, description } }),
    setModelVersionTag: async (name, version, key, value) => {
      checkTags({ [key]: value }, "registryTag");
      await callApi(http, { method: "POST", path: "model-versions/set-tag", body: { name, version, key, value } });
    },
    deleteModelVersionTag: async (name, version, key) => {
      await callApi(http, { method: "DELETE", path: "model-versions/delete-tag", body: { name, version, key } });
    },
  };
}

async function versionOf(http: HttpClient, call: ApiCall): Promise<ModelVersion> {
  return readModelVersion(dictOf(await callApi(http, call), "model_version"));
}
