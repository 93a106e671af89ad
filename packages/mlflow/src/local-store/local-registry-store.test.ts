import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RegistryStore } from "../registry/registry-store.ts";
import { openLocalRegistryStore } from "./local-registry-store.ts";
import { openLocalTrackingStore } from "./local-tracking-store.ts";

let folder: string;
let registry: RegistryStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tsfunc-registry-"));
  registry = await openLocalRegistryStore(folder);
  await registry.createRegisteredModel({ name: "Chat", description: "talks", tags: { team: "a" } });
});
afterEach(() => rmSync(folder, { recursive: true }));

const refused = (code: string, text = "") => expect.objectContaining({ code, message: expect.stringContaining(text) });
const version = () => registry.createModelVersion({ name: "Chat", source: "s3://bucket/model", tags: { a: "b" } });

test("a name is registered once", async () => {
  await expect(registry.createRegisteredModel({ name: "Chat" })).rejects.toThrow(refused("TF5051", "Add a version"));
  expect(await registry.getRegisteredModel("Chat")).toMatchObject({ description: "talks", tags: { team: "a" } });
});

test("versions made at the same time have numbers of their own, and those of deleted ones are not given again", async () => {
  const made = await Promise.all(Array.from({ length: 5 }, version));
  expect(made.map((one) => one.version).sort()).toEqual(["1", "2", "3", "4", "5"]);
  await registry.deleteModelVersion("Chat", "5");
  await expect(registry.getModelVersion("Chat", "5")).rejects.toThrow(refused("TF5050"));
  expect((await registry.getLatestVersion("Chat")).version).toBe("4");
  expect((await version()).version).toBe("6");
  expect((await registry.searchModelVersions({ filter: "version_number > 4" })).items).toMatchObject([
    { version: "6" },
  ]);
});

test("an alias names one version, and goes with it", async () => {
  await version();
  await version();
  await registry.setRegisteredModelAlias("Chat", "prod", "1");
  await registry.setRegisteredModelAlias("Chat", "prod", "2");
  expect(await registry.getModelVersionByAlias("Chat", "prod")).toMatchObject({ version: "2", aliases: ["prod"] });
  expect((await registry.getModelVersion("Chat", "1")).aliases).toEqual([]);
  expect((await registry.getModelVersionByAlias("Chat", "latest")).version).toBe("2");
  await expect(registry.setRegisteredModelAlias("Chat", "prod", "3")).rejects.toThrow(refused("TF5050"));
  await registry.deleteModelVersion("Chat", "2");
  expect((await registry.getRegisteredModel("Chat")).aliases).toEqual({});
  await expect(registry.getModelVersionByAlias("Chat", "prod")).rejects.toThrow(refused("TF5050"));
});

test("a renamed model keeps its versions, tags and aliases", async () => {
  await version();
  await registry.setRegisteredModelAlias("Chat", "prod", "1");
  await registry.createRegisteredModel({ name: "Taken" });
  await expect(registry.renameRegisteredModel("Chat", "Taken")).rejects.toThrow(refused("TF5051"));
  const renamed = await registry.renameRegisteredModel("Chat", "Talk");
  expect(renamed).toMatchObject({ name: "Talk", description: "talks", tags: { team: "a" }, aliases: { prod: "1" } });
  expect(await registry.getModelVersionByAlias("Talk", "prod")).toMatchObject({ name: "Talk", tags: { a: "b" } });
  expect(readFileSync(join(folder, "models/Talk/version-1/meta.yaml"), "utf8")).toMatch(/^name: Talk$/m);
  await expect(registry.getRegisteredModel("Chat")).rejects.toThrow(refused("TF5050"));
});

test("a version knows where the files of its model are, and its run", async () => {
  const tracking = await openLocalTrackingStore(folder);
  const { info } = await tracking.createRun({ experimentId: "0", startTime: 1 });
  const model = await tracking.createLoggedModel({ experimentId: "0", sourceRunId: info.runId });
  const source = `models:/${model.modelId}`;
  const made = await registry.createModelVersion({ name: "Chat", source, modelId: model.modelId });
  expect(made).toMatchObject({ source, modelId: model.modelId, runId: info.runId });
  expect(await registry.getModelVersionDownloadUri("Chat", "1")).toBe(model.artifactUri);
  await registry.setRegisteredModelAlias("Chat", "prod", "1");
  for (const copied of ["models:/Chat/1", "models:/Chat@prod"]) {
    const { version: number } = await registry.createModelVersion({ name: "Chat", source: copied });
    expect(await registry.getModelVersionDownloadUri("Chat", number)).toBe(model.artifactUri);
  }
  await expect(registry.createModelVersion({ name: "Chat", source: "models:/m-none" })).rejects.toThrow(
    refused("TF5050"),
  );
  await expect(registry.createModelVersion({ name: "Chat", source: "models:/Chat" })).rejects.toThrow(
    refused("TF5052"),
  );
});

test("logged models may be in another store", async () => {
  const model = { artifactUri: "mlflow-artifacts:/a", sourceRunId: "run" };
  const elsewhere = await openLocalRegistryStore(folder, { getLoggedModel: async () => model as never });
  const { runId, version: number } = await elsewhere.createModelVersion({ name: "Chat", source: "models:/m-1" });
  expect([runId, await elsewhere.getModelVersionDownloadUri("Chat", number)]).toEqual(["run", "mlflow-artifacts:/a"]);
});

test("a name that leads elsewhere is refused wherever a name is taken", async () => {
  for (const name of ["..", "../0", "a/b", "a\\b"]) {
    for (const call of [
      registry.createRegisteredModel({ name }),
      registry.getRegisteredModel(name),
      registry.deleteRegisteredModel(name),
      registry.renameRegisteredModel("Chat", name),
      registry.getModelVersion(name, "1"),
      registry.getModelVersion("Chat", name),
      registry.setRegisteredModelAlias("Chat", name, "1"),
      registry.getModelVersionByAlias("Chat", name),
      registry.setRegisteredModelTag("Chat", `../${name}`, ""),
    ]) {
      await expect(call).rejects.toThrow(refused("TF5052"));
    }
  }
});

test("prompts are no models, unless they are asked for", async () => {
  await registry.createRegisteredModel({ name: "Prompt", tags: { "mlflow.prompt.is_prompt": "true" } });
  const names = async (filter: string) =>
    (await registry.searchRegisteredModels({ filter })).items.map(({ name }) => name);
  expect(await names("")).toEqual(["Chat"]);
  expect(await names("tags.`mlflow.prompt.is_prompt` = 'true'")).toEqual(["Prompt"]);
});
