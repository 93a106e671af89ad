import { expect } from "vitest";
import { type FaultyCall, faultyCall } from "./faulty-call.ts";
import { register, withAlias } from "./registered.ts";

/** The calls that concern versions of registered models. */
export const MODEL_VERSION_CALLS: readonly FaultyCall[] = [
  faultyCall({
    name: "createModelVersion",
    request: "POST model-versions/create",
    prepare: register,
    call: ({ registry }, { name, source }) => registry.createModelVersion({ name, source }),
    check: async ({ registry }, { name }, result) => {
      const { items } = await registry.searchModelVersions({ filter: `name = '${name}'` });
      const versions = items.map(({ version }) => version).sort();
      expect(versions.length).toBeLessThanOrEqual(2);
      if (result !== null) expect(versions).toEqual(["1", result.version]);
    },
  }),
  faultyCall({
    name: "getModelVersion",
    request: "GET model-versions/get",
    prepare: register,
    call: ({ registry }, { name }) => registry.getModelVersion(name, "1"),
    check: async (_clients, version, result) => expect(result ?? version).toEqual(version),
  }),
  faultyCall({
    name: "getModelVersionByAlias",
    request: "GET registered-models/alias",
    prepare: withAlias,
    call: ({ registry }, { name }) => registry.getModelVersionByAlias(name, "best"),
    check: async (_clients, { name }, result) => expect(result ?? { name }).toMatchObject({ name }),
  }),
  faultyCall({
    name: "getLatestVersion",
    request: "POST registered-models/get-latest-versions",
    prepare: register,
    call: ({ registry }, { name }) => registry.getLatestVersion(name),
    check: async (_clients, { name }, result) => expect(result ?? { name }).toMatchObject({ name }),
  }),
  faultyCall({
    name: "getModelVersionDownloadUri",
    request: "GET model-versions/get-download-uri",
    prepare: register,
    call: ({ registry }, { name }) => registry.getModelVersionDownloadUri(name, "1"),
    check: async (_clients, { modelId }, result) => expect(result ?? modelId).toContain(modelId),
  }),
  faultyCall({
    name: "searchModelVersions",
    request: "GET model-versions/search",
    prepare: register,
    call: ({ registry }, { name }) => registry.searchModelVersions({ filter: `name = '${name}'` }),
    check: async (_clients, version, result) => {
      if (result !== null) expect(result.items).toEqual([version]);
    },
  }),
  faultyCall({
    name: "updateModelVersion",
    request: "PATCH model-versions/update",
    prepare: register,
    call: ({ registry }, { name }) => registry.updateModelVersion(name, "1", "new"),
    check: async ({ registry }, { name }, result) => {
      if (result !== null) expect((await registry.getModelVersion(name, "1")).description).toBe("new");
    },
  }),
  faultyCall({
    name: "deleteModelVersion",
    request: "DELETE model-versions/delete",
    prepare: register,
    call: async ({ registry }, { name }) => {
      await registry.deleteModelVersion(name, "1");
      return true;
    },
    check: async ({ registry }, { name }, result) => {
      if (result === null) return;
      await expect(registry.getModelVersion(name, "1")).rejects.toMatchObject({ errorCode: "RESOURCE_DOES_NOT_EXIST" });
    },
  }),
  faultyCall({
    name: "setModelVersionTag",
    request: "POST model-versions/set-tag",
    prepare: register,
    call: async ({ registry }, { name }) => {
      await registry.setModelVersionTag(name, "1", "t", "2");
      return true;
    },
    check: async ({ registry }, { name }, result) => {
      if (result !== null) expect((await registry.getModelVersion(name, "1")).tags.t).toBe("2");
    },
  }),
  faultyCall({
    name: "deleteModelVersionTag",
    request: "DELETE model-versions/delete-tag",
    prepare: register,
    call: async ({ registry }, { name }) => {
      await registry.deleteModelVersionTag(name, "1", "t");
      return true;
    },
    check: async ({ registry }, { name }, result) => {
      if (result !== null) expect((await registry.getModelVersion(name, "1")).tags).not.toHaveProperty("t");
    },
  }),
];
