import { type ApiCall, callApi, withoutField } from "../../http/call-api.ts";
import { callOnce, callUntilDone } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictOf, keysAndValues } from "../../http/json-fields.ts";
import { checkLength, checkTags } from "../../tracking/limits.ts";
import { nullIfMissing } from "../../tracking/rest/null-if-missing.ts";
import { pageFields, readPage } from "../../tracking/rest/read-page.ts";
import { REQUEST_ID_TAG, withRequestId } from "../../tracking/rest/request-id.ts";
import type { RegisteredModel } from "../registered-model.ts";
import type { NewRegisteredModel, RegistryStore } from "../registry-store.ts";
import { readRegisteredModel } from "./read-registered-model.ts";

/** What a registry does with registered models. */
type RegisteredModels = Pick<
  RegistryStore,
  | "createRegisteredModel"
  | "getRegisteredModel"
  | "renameRegisteredModel"
  | "updateRegisteredModel"
  | "deleteRegisteredModel"
  | "searchRegisteredModels"
  | "setRegisteredModelTag"
  | "deleteRegisteredModelTag"
  | "setRegisteredModelAlias"
  | "deleteRegisteredModelAlias"
>;

/** What the servers give at once where nothing is said. */
const MODELS_AT_ONCE = 100;

/**
 * The registered models of a server.
 *
 * @param http The client of the server.
 * @returns The methods of the store.
 * @see MLflow RestStore of the model registry
 */
export function restRegisteredModels(http: HttpClient): RegisteredModels {
  const getRegisteredModel = async (name: string): Promise<RegisteredModel> =>
    modelOf(http, { method: "GET", path: "registered-models/get", query: { name } });
  const find = async (name: string): Promise<readonly RegisteredModel[]> => {
    const found = await nullIfMissing(getRegisteredModel(name));
    return found === null ? [] : [found];
  };
  return {
    getRegisteredModel,
    createRegisteredModel: (model) => createRegisteredModel(http, model, find),
    renameRegisteredModel: async (name, newName) => {
      const call = { method: "POST", path: "registered-models/rename", body: { name, new_name: newName } } as const;
      const isRenamed = async (): Promise<boolean> => (await find(name)).length === 0;
      return await callOnce(http, {
        ...call,
        read: (answer) => readRegisteredModel(dictOf(answer, "registered_model")),
        find: async () => ((await isRenamed()) ? await find(newName) : []),
      });
    },
    updateRegisteredModel: (name, description) =>
      modelOf(http, { method: "PATCH", path: "registered-models/update", body: { name, description } }),
    deleteRegisteredModel: async (name) => {
      const call = { method: "DELETE", path: "registered-models/delete", body: { name } } as const;
      await callUntilDone(http, call, async () => (await find(name)).length === 0);
    },
    searchRegisteredModels: async ({ orderBy, ...page } = {}) => {
      const query = { ...pageFields(page, MODELS_AT_ONCE), order_by: orderBy };
      const answer = await callApi(http, { method: "GET", path: "registered-models/search", query });
      return readPage(answer, "registered_models", readRegisteredModel);
    },
    ...tagsAndAliases(http),
  };
}

function tagsAndAliases(
  http: HttpClient,
): Pick<
  RegisteredModels,
  "setRegisteredModelTag" | "deleteRegisteredModelTag" | "setRegisteredModelAlias" | "deleteRegisteredModelAlias"
> {
  return {
    setRegisteredModelTag: async (name, key, value) => {
      checkTags({ [key]: value }, "registryTag");
      await callApi(http, { method: "POST", path: "registered-models/set-tag", body: { name, key, value } });
    },
    deleteRegisteredModelTag: async (name, key) => {
      await callApi(http, { method: "DELETE", path: "registered-models/delete-tag", body: { name, key } });
    },
    setRegisteredModelAlias: async (name, alias, version) => {
      checkLength("alias", "The alias", alias, alias);
      await callApi(http, { method: "POST", path: "registered-models/alias", body: { name, alias, version } });
    },
    deleteRegisteredModelAlias: async (name, alias) => {
      await callApi(http, { method: "DELETE", path: "registered-models/alias", body: { name, alias } });
    },
  };
}

async function modelOf(http: HttpClient, call: ApiCall): Promise<RegisteredModel> {
  return readRegisteredModel(dictOf(await callApi(http, call), "registered_model"));
}

async function createRegisteredModel(
  http: HttpClient,
  { name, description, tags }: NewRegisteredModel,
  findByName: (name: string) => Promise<readonly RegisteredModel[]>,
): Promise<RegisteredModel> {
  checkTags(tags, "registryTag");
  const { requestId, tags: allTags } = withRequestId(tags);
  const body = { name, description, tags: keysAndValues(allTags) };
  const call = { method: "POST", path: "registered-models/create", body } as const;
  return await callOnce(http, {
    ...call,
    read: (answer) => {
      const model = readRegisteredModel(dictOf(answer, "registered_model"));
      if (model.name === "") throw withoutField(http, call, "registered_model.name");
      return model;
    },
    find: async () => (await findByName(name)).filter((found) => found.tags[REQUEST_ID_TAG] === requestId),
  });
}
