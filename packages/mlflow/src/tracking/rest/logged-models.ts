import { trackingErrors } from "../../errors/tracking-errors.ts";
import { type ApiCall, callApi, withoutField } from "../../http/call-api.ts";
import { callOnce, callUntilDone } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictOf, keysAndValues } from "../../http/json-fields.ts";
import { checkParams, checkTags } from "../limits.ts";
import type { LoggedModel } from "../logged-model.ts";
import type { LoggedModelSearch, Named, NewLoggedModel, TrackingStore } from "../tracking-store.ts";
import { nullIfMissing } from "./null-if-missing.ts";
import { orderOf } from "./order-of.ts";
import { readLoggedModel } from "./read-logged-model.ts";
import { pageFields, readPage } from "./read-page.ts";
import { filterOf, withRequestId } from "./request-id.ts";
import { refusingOldServers } from "./server-version.ts";

/** What a tracking store does with logged models. */
type LoggedModels = Pick<
  TrackingStore,
  | "createLoggedModel"
  | "getLoggedModel"
  | "finalizeLoggedModel"
  | "deleteLoggedModel"
  | "searchLoggedModels"
  | "logLoggedModelParams"
  | "setLoggedModelTags"
  | "deleteLoggedModelTag"
>;

/** What a server takes at once. */
const PARAMS_AT_ONCE = 100;

/**
 * The logged models of a tracking server.
 *
 * @param http The client of the server.
 * @returns The methods of the store; each of them is TF5031 where the server has no logged models.
 * @see MLflow RestStore
 */
export function restLoggedModels(http: HttpClient): LoggedModels {
  const modern = refusingOldServers(http);
  const getLoggedModel = async (modelId: string): Promise<LoggedModel> =>
    modelOf(modern, { method: "GET", path: pathOf(modelId) });
  const deleteLoggedModel = async (modelId: string): Promise<void> => {
    const isGone = async (): Promise<boolean> => (await nullIfMissing(getLoggedModel(modelId))) === null;
    await callUntilDone(modern, { method: "DELETE", path: pathOf(modelId) }, isGone);
  };
  const searchLoggedModels: TrackingStore["searchLoggedModels"] = async (search) => {
    const call = { method: "POST", path: "logged-models/search", body: searchBody(search) } as const;
    return readPage(await callApi(modern, call), "models", readLoggedModel);
  };
  return {
    getLoggedModel,
    deleteLoggedModel,
    searchLoggedModels,
    createLoggedModel: async (model) => {
      const created = await createLoggedModel(modern, model, { searchLoggedModels, deleteLoggedModel });
      const rest = Object.entries(model.params ?? {}).slice(PARAMS_AT_ONCE);
      if (rest.length === 0) return created;
      await logParams(modern, created.modelId, rest);
      return await getLoggedModel(created.modelId);
    },
    finalizeLoggedModel: async (modelId, status) =>
      modelOf(modern, { method: "PATCH", path: pathOf(modelId), body: { model_id: modelId, status } }),
    logLoggedModelParams: async (modelId, params) => {
      checkParams(params);
      await logParams(modern, modelId, Object.entries(params));
    },
    setLoggedModelTags: async (modelId, tags) => {
      checkTags(tags);
      const body = { model_id: modelId, tags: keysAndValues(tags) };
      await callApi(modern, { method: "PATCH", path: `${pathOf(modelId)}/tags`, body });
    },
    deleteLoggedModelTag: async (modelId, key) => {
      if (/\/|^\.\.?$/.test(key)) throw trackingErrors.error("TF5037", { key: JSON.stringify(key) });
      const call = { method: "DELETE", path: `${pathOf(modelId)}/tags/${encodeURIComponent(key)}` } as const;
      await callUntilDone(modern, call, async () => !Object.hasOwn((await getLoggedModel(modelId)).tags, key));
    },
  };
}

function pathOf(modelId: string): string {
  return `logged-models/${encodeURIComponent(modelId)}`;
}

async function modelOf(http: HttpClient, call: ApiCall): Promise<LoggedModel> {
  return readLoggedModel(dictOf(await callApi(http, call), "model"));
}

/** The servers refuse a param that is there already, even with the same value. */
async function logParams(
  http: HttpClient,
  modelId: string,
  params: readonly (readonly [key: string, value: string])[],
): Promise<void> {
  for (let from = 0; from < params.length; from += PARAMS_AT_ONCE) {
    const some = params.slice(from, from + PARAMS_AT_ONCE);
    const body = { model_id: modelId, params: some.map(([key, value]) => ({ key, value })) };
    await callUntilDone(http, { method: "POST", path: `${pathOf(modelId)}/params`, body }, async () => {
      const { params: logged } = await modelOf(http, { method: "GET", path: pathOf(modelId) });
      return some.every(([key, value]) => logged[key] === value);
    });
  }
}

function searchBody({ experimentIds, orderBy, ...page }: LoggedModelSearch): Record<string, unknown> {
  return { experiment_ids: experimentIds, order_by: orderBy?.map(orderOf), ...pageFields(page, 50) };
}

function firstOf(params: Named = {}): Named {
  return Object.fromEntries(Object.entries(params).slice(0, PARAMS_AT_ONCE));
}

async function createLoggedModel(
  http: HttpClient,
  { experimentId, name, sourceRunId, modelType, params, tags }: NewLoggedModel,
  { searchLoggedModels, deleteLoggedModel }: Pick<LoggedModels, "searchLoggedModels" | "deleteLoggedModel">,
): Promise<LoggedModel> {
  checkParams(params);
  checkTags(tags);
  const { requestId, tags: allTags } = withRequestId(tags);
  const body = {
    experiment_id: experimentId,
    name,
    source_run_id: sourceRunId,
    model_type: modelType,
    params: keysAndValues(firstOf(params)),
    tags: keysAndValues(allTags),
  };
  const call = { method: "POST", path: "logged-models", body } as const;
  return await callOnce(http, {
    ...call,
    read: (answer) => {
      const model = readLoggedModel(dictOf(answer, "model"));
      if (model.modelId === "") throw withoutField(http, call, "model.info.model_id");
      return model;
    },
    find: async () => (await searchLoggedModels({ experimentIds: [experimentId], filter: filterOf(requestId) })).items,
    discard: (model) => deleteLoggedModel(model.modelId),
  });
}
