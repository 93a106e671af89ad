import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TrackingStore } from "../tracking/tracking-store.ts";
import { openLocalTrackingStore } from "./local-tracking-store.ts";

let folder: string;
let store: TrackingStore;
beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), "tsfunc-tracking-")), "a store");
  store = await openLocalTrackingStore(folder);
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

const refused = (code: string, text = "") => expect.objectContaining({ code, message: expect.stringContaining(text) });

async function newRun(): Promise<string> {
  return (await store.createRun({ experimentId: "0", startTime: 1 })).info.runId;
}

describe("opening", () => {
  test("makes the experiment 0 once, however many open the store at the same time", async () => {
    const stores = await Promise.all(
      [folder, pathToFileURL(folder), `${pathToFileURL(folder)}`].map(openLocalTrackingStore),
    );
    expect(new Set(stores.map(({ uri }) => uri))).toEqual(new Set([pathToFileURL(folder).href]));
    const { items } = await store.searchExperiments({ viewType: "ALL" });
    expect(items).toMatchObject([{ experimentId: "0", name: "Default", artifactLocation: `${store.uri}/0` }]);
  });

  test("refuses what is no folder", async () => {
    writeFileSync(join(folder, "file"), "");
    for (const wrong of [
      join(folder, "file"),
      join(folder, "file", "below"),
      "",
      "http://localhost",
      "file://host/a",
    ]) {
      await expect(openLocalTrackingStore(wrong)).rejects.toThrow(refused("TF5059"));
    }
  });
});

describe("experiments", () => {
  test("of one name are made once, by however many at the same time", async () => {
    const made = await Promise.allSettled(Array.from({ length: 8 }, () => store.createExperiment({ name: "one" })));
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(made.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "TF5051", errorCode: "RESOURCE_ALREADY_EXISTS" },
    });
  });

  test("that are deleted are found, keep their name, and come back with their runs", async () => {
    const experimentId = await store.createExperiment({ name: "gone", tags: { a: "b" } });
    const { info } = await store.createRun({ experimentId, startTime: 1 });
    await store.deleteExperiment(experimentId);
    expect(await store.getExperimentByName("gone")).toMatchObject({
      experimentId,
      lifecycleStage: "deleted",
      tags: { a: "b" },
    });
    expect((await store.getRun(info.runId)).info.lifecycleStage).toBe("deleted");
    await expect(store.createExperiment({ name: "gone" })).rejects.toThrow(refused("TF5051", "restore it"));
    await expect(store.createRun({ experimentId, startTime: 1 })).rejects.toThrow(refused("TF5054"));
    await expect(store.setExperimentTag(experimentId, "a", "c")).rejects.toThrow(refused("TF5055"));
    await store.restoreExperiment(experimentId);
    expect((await store.getRun(info.runId)).info.lifecycleStage).toBe("active");
    await expect(store.restoreExperiment(experimentId)).rejects.toThrow(refused("TF5050"));
  });

  test("keep the artifacts where they were asked to, and runs and models below", async () => {
    const experimentId = await store.createExperiment({ name: "s3", artifactLocation: "s3://bucket/path?version=1" });
    const run = await store.createRun({ experimentId, startTime: 1 });
    expect(run.info.artifactUri).toBe(`s3://bucket/path/${run.info.runId}/artifacts?version=1`);
    const model = await store.createLoggedModel({ experimentId });
    expect(model.artifactUri).toBe(`s3://bucket/path/models/${model.modelId}/artifacts?version=1`);
  });

  test("the first one cannot be deleted", async () => {
    await expect(store.deleteExperiment("0")).rejects.toThrow(refused("TF5052"));
  });
});

describe("runs", () => {
  test("a param is logged once; when it cannot be, nothing of the batch is", async () => {
    const runId = await newRun();
    await store.logBatch(runId, { params: { a: "1" } });
    await store.logBatch(runId, { params: { a: "1", b: "2" } });
    const metric = { key: "m", value: 1, timestamp: 1, step: 0 };
    for (const batch of [
      { params: { a: "2", c: "3" }, metrics: [metric], tags: { t: "u" } },
      { params: { c: "3" }, metrics: [{ ...metric, key: "../m" }] },
      { params: { c: "3" }, metrics: [{ ...metric, modelId: "m-none" }] },
      { params: { c: "x".repeat(6_001) } },
      { tags: { t: "x".repeat(8_001) } },
    ]) {
      await expect(store.logBatch(runId, batch)).rejects.toThrow(/TF505[026]/);
    }
    const { data } = await store.getRun(runId);
    expect([data.params, data.metrics, data.tags.t]).toEqual([{ a: "1", b: "2" }, {}, undefined]);
  });

  test("the tag with the name of a run is its name", async () => {
    const runId = await newRun();
    await store.logBatch(runId, { tags: { "mlflow.runName": "by tag" } });
    expect((await store.getRun(runId)).info.runName).toBe("by tag");
    await store.updateRun(runId, { runName: "by name", status: "FINISHED", endTime: 7 });
    const { info, data } = await store.getRun(runId);
    expect([info.runName, data.tags["mlflow.runName"], info.status, info.endTime]).toEqual([
      "by name",
      "by name",
      "FINISHED",
      7,
    ]);
    const contradicting = { experimentId: "0", startTime: 1, runName: "a", tags: { "mlflow.runName": "b" } };
    await expect(store.createRun(contradicting)).rejects.toThrow(refused("TF5052"));
  });

  test("what is deleted is not changed", async () => {
    const runId = await newRun();
    await store.deleteRun(runId);
    await expect(store.logBatch(runId, { tags: { a: "b" } })).rejects.toThrow(refused("TF5055"));
    await expect(store.updateRun(runId, { status: "FAILED" })).rejects.toThrow(refused("TF5055"));
    await store.restoreRun(runId);
    await store.logBatch(runId, { tags: { a: "b" } });
    expect((await store.getRun(runId)).data.tags.a).toBe("b");
  });

  test("a broken meta.yaml is an error that names it", async () => {
    const runId = await newRun();
    writeFileSync(join(folder, "0", runId, "meta.yaml"), `{ run_id: ${runId}, experiment_id: "0", start_time: soon }`);
    await expect(store.getRun(runId)).rejects.toThrow(refused("TF5058", join("0", runId, "meta.yaml")));
    writeFileSync(join(folder, "0", runId, "meta.yaml"), "a: [");
    await expect(store.getRun(runId)).rejects.toThrow(refused("TF5058"));
  });

  test("a folder that says it is another run is none", async () => {
    mkdirSync(join(folder, "0", "elsewhere"));
    writeFileSync(join(folder, "0", "elsewhere", "meta.yaml"), 'run_id: other\nexperiment_id: "0"\nstart_time: 1\n');
    await expect(store.getRun("elsewhere")).rejects.toThrow(refused("TF5050"));
    expect((await store.searchRuns({ experimentIds: ["0"] })).items).toEqual([]);
  });
});

describe("logged models", () => {
  test("are pending until they are finalised, and then never half", async () => {
    const { modelId, status, name } = await store.createLoggedModel({ experimentId: "0", params: { a: "b" } });
    expect(status).toBe("LOGGED_MODEL_PENDING");
    expect(name).toMatch(/^[a-z]+-[a-z]+-\d+$/);
    const ready = { experimentIds: ["0"], filter: "status = 'READY'" };
    expect((await store.searchLoggedModels(ready)).items).toEqual([]);
    await store.finalizeLoggedModel(modelId, "LOGGED_MODEL_READY");
    expect((await store.searchLoggedModels(ready)).items).toMatchObject([{ modelId, params: { a: "b" } }]);
    await expect(store.finalizeLoggedModel(modelId, "READY" as never)).rejects.toThrow(refused("TF5052"));
    await store.deleteLoggedModel(modelId);
    await expect(store.getLoggedModel(modelId)).rejects.toThrow(refused("TF5050"));
  });

  test("are refused with a key or a name that leads elsewhere, and leave nothing behind", async () => {
    for (const wrong of [
      { name: "../a" },
      { params: { "../a": "b" } },
      { tags: { "/a": "b" } },
      { experimentId: "../0" },
    ]) {
      await expect(store.createLoggedModel({ experimentId: "0", ...wrong })).rejects.toThrow(refused("TF5052"));
    }
    for (const clash of [
      { a: "1", "a/b": "2" },
      { "a/b": "2", a: "1" },
    ]) {
      await expect(store.createLoggedModel({ experimentId: "0", params: clash })).rejects.toThrow(refused("TF5052"));
    }
    expect((await store.searchLoggedModels({ experimentIds: ["0"] })).items).toEqual([]);
    expect(readdirSync(join(folder, ".tsfunc.trash", "staged"))).toEqual([]);
    expect(existsSync(join(folder, "..", "a"))).toBe(false);
  });

  test("an id that is a path is refused wherever an id is taken", async () => {
    const id = "../0/x";
    for (const call of [
      store.getExperiment(id),
      store.getRun(id),
      store.getLoggedModel(id),
      store.deleteRun(id),
      store.deleteLoggedModel(id),
      store.logBatch(id, {}),
      store.searchRuns({ experimentIds: [id] }),
      store.searchLoggedModels({ experimentIds: [id] }),
      store.logOutputs(await newRun(), [{ modelId: id, step: 0 }]),
      store.deleteTag(await newRun(), id),
      store.getMetricHistory(await newRun(), id),
    ]) {
      await expect(call).rejects.toThrow(refused("TF5052"));
    }
  });
});
