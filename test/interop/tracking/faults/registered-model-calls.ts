import { expect } from "vitest";
import { type Clients, type FaultyCall, faultyCall } from "./faulty-call.ts";
import { register, withAlias } from "./registered.ts";

/** A call without a result, and what has to be true after it. */
function changing<Prepared>(
  name: string,
  request: string,
  prepare: (clients: Clients, name: string) => Promise<Prepared>,
  call: (clients: Clients, prepared: Prepared) => Promise<unknown>,
  check: (clients: Clients, prepared: Prepared) => Promise<void>,
): FaultyCall {
  return faultyCall({
    name,
    request,
    prepare,
    call: async (clients, prepared) => {
      await call(clients, prepared);
      return true;
    },
    check: async (clients, prepared, result) => {
      if (result !== null) await check(clients, prepared);
    },
  });
}

/** The calls that concern registered models, and their aliases. */
export const REGISTERED_MODEL_CALLS: readonly FaultyCall[] = [
  faultyCall({
    name: "createRegisteredModel",
    request: "POST registered-models/create",
    prepare: async (_clients, name) => name,
    call: ({ registry }, name) => registry.createRegisteredModel({ name, tags: { t: "1" } }),
    check: async ({ registry }, name, result) => {
      const { items } = await registry.searchRegisteredModels({ filter: `name = '${name}'` });
      expect(items).toEqual(result === null ? items.slice(0, 1) : [result]);
    },
  }),
  faultyCall({
    name: "getRegisteredModel",
    request: "GET registered-models/get",
    prepare: register,
    call: ({ registry }, { name }) => registry.getRegisteredModel(name),
    check: async (_clients, { name }, result) => expect(result ?? { name }).toMatchObject({ name }),
  }),
  faultyCall({
    name: "searchRegisteredModels",
    request: "GET registered-models/search",
    prepare: register,
    call: ({ registry }, { name }) => registry.searchRegisteredModels({ filter: `name = '${name}'` }),
    check: async (_clients, { name }, result) => {
      if (result !== null) expect(result.items).toMatchObject([{ name }]);
    },
  }),
  changing(
    "renameRegisteredModel",
    "POST registered-models/rename",
    register,
    ({ registry }, { name }) => registry.renameRegisteredModel(name, `${name}-new`),
    async ({ registry }, { name }) => {
      expect(await registry.getRegisteredModel(`${name}-new`)).toMatchObject({ name: `${name}-new` });
      await expect(registry.getRegisteredModel(name)).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    },
  ),
  changing(
    "updateRegisteredModel",
    "PATCH registered-models/update",
    register,
    ({ registry }, { name }) => registry.updateRegisteredModel(name, "new"),
    async ({ registry }, { name }) => expect((await registry.getRegisteredModel(name)).description).toBe("new"),
  ),
  changing(
    "deleteRegisteredModel",
    "DELETE registered-models/delete",
    register,
    ({ registry }, { name }) => registry.deleteRegisteredModel(name),
    async ({ registry }, { name }) => {
      await expect(registry.getRegisteredModel(name)).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    },
  ),
  changing(
    "setRegisteredModelTag",
    "POST registered-models/set-tag",
    register,
    ({ registry }, { name }) => registry.setRegisteredModelTag(name, "t", "2"),
    async ({ registry }, { name }) => expect((await registry.getRegisteredModel(name)).tags.t).toBe("2"),
  ),
  changing(
    "deleteRegisteredModelTag",
    "DELETE registered-models/delete-tag",
    register,
    ({ registry }, { name }) => registry.deleteRegisteredModelTag(name, "t"),
    async ({ registry }, { name }) => expect((await registry.getRegisteredModel(name)).tags).not.toHaveProperty("t"),
  ),
  changing(
    "setRegisteredModelAlias",
    "POST registered-models/alias",
    register,
    ({ registry }, { name }) => registry.setRegisteredModelAlias(name, "best", "1"),
    async ({ registry }, { name }) => expect((await registry.getRegisteredModel(name)).aliases).toEqual({ best: "1" }),
  ),
  changing(
    "deleteRegisteredModelAlias",
    "DELETE registered-models/alias",
    withAlias,
    ({ registry }, { name }) => registry.deleteRegisteredModelAlias(name, "best"),
    async ({ registry }, { name }) => expect((await registry.getRegisteredModel(name)).aliases).toEqual({}),
  ),
];
