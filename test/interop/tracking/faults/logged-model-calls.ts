import { expect } from "vitest";
import type { LoggedModel } from "../../../../packages/mlflow/src/tracking/logged-model.ts";
import { type Clients, type FaultyCall, faultyCall } from "./faulty-call.ts";

function newModel({ tracking, experimentId }: Clients, name: string): Promise<LoggedModel> {
  return tracking.createLoggedModel({ experimentId, name, params: { p: "1" }, tags: { t: "1" } });
}

async function modelId(clients: Clients, name: string): Promise<string> {
  return (await newModel(clients, name)).modelId;
}

/** The calls that concern logged models. */
export const LOGGED_MODEL_CALLS: readonly FaultyCall[] = [
  faultyCall({
    name: "createLoggedModel",
    request: "POST logged-models",
    prepare: async (_clients, name) => name,
    call: newModel,
    check: async ({ tracking, experimentId }, name, result) => {
      const { items } = await tracking.searchLoggedModels({
        experimentIds: [experimentId],
        filter: `name = '${name}'`,
      });
      expect(items.length).toBeLessThanOrEqual(1);
      if (result !== null) expect(items.map((model) => model.modelId)).toEqual([result.modelId]);
    },
  }),
  faultyCall({
    name: "getLoggedModel",
    request: "GET logged-models/*",
    prepare: newModel,
    call: ({ tracking }, model) => tracking.getLoggedModel(model.modelId),
    check: async (_clients, model, result) => expect(result ?? model).toEqual(model),
  }),
  faultyCall({
    name: "finalizeLoggedModel",
    request: "PATCH logged-models/*",
    prepare: modelId,
    call: ({ tracking }, id) => tracking.finalizeLoggedModel(id, "LOGGED_MODEL_READY"),
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getLoggedModel(id)).status).toBe("LOGGED_MODEL_READY");
    },
  }),
  faultyCall({
    name: "deleteLoggedModel",
    request: "DELETE logged-models/*",
    prepare: modelId,
    call: async ({ tracking }, id) => {
      await tracking.deleteLoggedModel(id);
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result === null) return;
      await expect(tracking.getLoggedModel(id)).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    },
  }),
  faultyCall({
    name: "searchLoggedModels",
    request: "POST logged-models/search",
    prepare: newModel,
    call: ({ tracking, experimentId }, { name }) =>
      tracking.searchLoggedModels({ experimentIds: [experimentId], filter: `name = '${name}'` }),
    check: async (_clients, model, result) => {
      if (result !== null) expect(result.items).toEqual([model]);
    },
  }),
  faultyCall({
    name: "logLoggedModelParams",
    request: "POST logged-models/*/params",
    prepare: modelId,
    call: async ({ tracking }, id) => {
      await tracking.logLoggedModelParams(id, { q: "2" });
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getLoggedModel(id)).params).toEqual({ p: "1", q: "2" });
    },
  }),
  faultyCall({
    name: "setLoggedModelTags",
    request: "PATCH logged-models/*/tags",
    prepare: modelId,
    call: async ({ tracking }, id) => {
      await tracking.setLoggedModelTags(id, { t: "2" });
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getLoggedModel(id)).tags.t).toBe("2");
    },
  }),
  faultyCall({
    name: "deleteLoggedModelTag",
    request: "DELETE logged-models/*/tags/t",
    prepare: modelId,
    call: async ({ tracking }, id) => {
      await tracking.deleteLoggedModelTag(id, "t");
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getLoggedModel(id)).tags).not.toHaveProperty("t");
    },
  }),
];
