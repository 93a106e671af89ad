import { withoutField } from "../../http/call-api.ts";
import { callOnce } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictOf, keysAndValues } from "../../http/json-fields.ts";
import { checkTags } from "../../tracking/limits.ts";
import { filterOf, withRequestId } from "../../tracking/rest/request-id.ts";
import { modelIdOf } from "../model-id-of.ts";
import type { ModelVersion } from "../model-version.ts";
import type { NewModelVersion, RegistryStore } from "../registry-store.ts";
import { readModelVersion } from "./read-model-version.ts";
import { waitUntilReady } from "./wait-until-ready.ts";

/** What creating a version needs of the registry. */
type Registry = Pick<RegistryStore, "getModelVersion" | "deleteModelVersion" | "searchModelVersions">;

/**
 * Creates a version of a registered model, once, and waits until it is ready.
 *
 * @param http The client of the server.
 * @param version What it has.
 * @param registry Finds, reads and deletes versions.
 * @returns The version.
 * @throws {TsfuncError} TF5033 and TF5034 when it does not become ready.
 * @see MLflow MlflowClient.create_model_version
 */
export async function createModelVersion(
  http: HttpClient,
  { name, source, runId, modelId, description, tags }: NewModelVersion,
  { getModelVersion, deleteModelVersion, searchModelVersions }: Registry,
): Promise<ModelVersion> {
  checkTags(tags, "registryTag");
  const { requestId, tags: allTags } = withRequestId(tags);
  const body = {
    name,
    source,
    run_id: runId,
    model_id: modelOf(source, modelId),
    description,
    tags: keysAndValues(allTags),
  };
  const call = { method: "POST", path: "model-versions/create", body } as const;
  const created = await callOnce(http, {
    ...call,
    read: (answer) => {
      const made = readModelVersion(dictOf(answer, "model_version"));
      if (made.version === "") throw withoutField(http, call, "model_version.version");
      return made;
    },
    find: async () => {
      const { items } = await searchModelVersions({ filter: filterOf(requestId) });
      return items.toSorted((one, other) => Number(one.version) - Number(other.version));
    },
    discard: (surplus) => deleteModelVersion(surplus.name, surplus.version),
  });
  return await waitUntilReady(created, () => getModelVersion(name, created.version));
}

/**
 * Servers want the model of a source that is a logged model. Of another version they know the model themselves, and refuse any that is not
 * recorded with it, which in a database is none.
 */
function modelOf(source: string, given: string | undefined): string | undefined {
  return /^models:\/[^/@]+[/@]/.test(source) ? undefined : (given ?? modelIdOf(source) ?? undefined);
}
