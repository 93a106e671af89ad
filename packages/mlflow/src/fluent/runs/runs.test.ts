import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { setTrackingUri } from "../../client/tracking-uri.ts";
import type { Run } from "../../tracking/run.ts";
import type { TrackingStore } from "../../tracking/tracking-store.ts";
import { setExperiment } from "../experiments/set-experiment.ts";
import { logMetric, logMetrics } from "../logging/log-metrics.ts";
import { logParam, logParams } from "../logging/log-params.ts";
import { setTag } from "../logging/set-tags.ts";
import { currentStores } from "../stores/current-stores.ts";
import { endRun } from "./end-run.ts";
import { startRun } from "./start-run.ts";
import { activeRun, withRun } from "./with-run.ts";

let folder: string;
let store: TrackingStore;
beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "tsfunc-runs-"));
});
beforeEach(async () => {
  setTrackingUri(folder);
  store = await currentStores().tracking();
});
afterAll(async () => {
  setTrackingUri(null);
  await rm(folder, { recursive: true });
});

const read = (run: Run): Promise<Run> => store.getRun(run.info.runId);

describe("startRun", () => {
  test("makes a run the active one until endRun", async () => {
    const run = await startRun({ runName: "one", tags: { a: 1 }, description: "a note" });
    expect(activeRun()).toBe(run);
    await endRun("FAILED");
    expect(activeRun()).toBeNull();
    expect(await read(run)).toMatchObject({
      info: { status: "FAILED", runName: "one", endTime: expect.any(Number) },
      data: {
        tags: { a: "1", "mlflow.note.content": "a note", "mlflow.runName": "one", "mlflow.source.type": "LOCAL" },
      },
    });
  });

  test("refuses a second run, unless it is nested", async () => {
    const outer = await startRun();
    await expect(startRun()).rejects.toMatchObject({ code: "TF5061", parameters: { runId: outer.info.runId } });
    const inner = await startRun({ nested: true });
    expect((await read(inner)).data.tags["mlflow.parentRunId"]).toBe(outer.info.runId);
    await endRun();
    expect(activeRun()).toBe(outer);
    await endRun();
    await endRun();
  });

  test("goes on with a run, which MLFLOW_RUN_ID may name once", async () => {
    const run = await startRun();
    await endRun();
    expect((await startRun({ runId: run.info.runId, tags: { again: true } })).info).toMatchObject({
      runId: run.info.runId,
      status: "RUNNING",
    });
    await endRun();
    process.env.MLFLOW_RUN_ID = run.info.runId;
    expect((await startRun()).info.runId).toBe(run.info.runId);
    await endRun();
    expect((await withRun((other) => other)).info.runId).not.toBe(run.info.runId);
    expect(await read(run)).toMatchObject({ info: { status: "FINISHED" }, data: { tags: { again: "true" } } });
  });

  test("does not go on with a run that has been deleted, nor inside of one", async () => {
    const run = await withRun((one) => one);
    await store.deleteRun(run.info.runId);
    await expect(startRun({ runId: run.info.runId })).rejects.toMatchObject({ code: "TF5062" });
    await expect(startRun({ parentRunId: run.info.runId })).rejects.toMatchObject({ code: "TF5062" });
    expect(activeRun()).toBeNull();
  });

  test("records where it was started, whatever is set later", async () => {
    const run = await startRun();
    setTrackingUri(join(folder, "elsewhere"));
    await logParam("p", "here");
    await endRun();
    expect((await read(run)).data.params).toEqual({ p: "here" });
  });
});

describe("withRun", () => {
  test("keeps apart what runs at the same time", async () => {
    const runs = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        withRun(async (run) => {
          await setTimeout(5 * (4 - number));
          await logParam("number", number);
          await withRun({ nested: true }, async () => logMetric("inner", number));
          await setTimeout(number);
          await setTag("again", number);
          expect(activeRun()).toBe(run);
          return run;
        }),
      ),
    );
    expect(activeRun()).toBeNull();
    for (const [index, run] of runs.entries()) {
      expect((await read(run)).data).toMatchObject({
        params: { number: String(index + 1) },
        tags: { again: String(index + 1) },
        metrics: {},
      });
    }
  });

  test("ends as FAILED when the function throws", async () => {
    let run: Run | undefined;
    const failing = withRun({ runName: "failing" }, async (one) => {
      run = one;
      throw new RangeError("as asked");
    });
    await expect(failing).rejects.toThrow("as asked");
    expect((await read(run as Run)).info.status).toBe("FAILED");
  });

  test("leaves alone a run that the function has ended", async () => {
    const run = await withRun(async (one) => {
      await endRun("KILLED");
      return one;
    });
    expect((await read(run)).info.status).toBe("KILLED");
  });
});

describe("what is logged", () => {
  test("starts one run where none is active, however much is logged at once", async () => {
    await Promise.all([logParam("a", 1), logParams({ b: [1, { c: null }], d: undefined }), setTag("t", new Date(0))]);
    const run = activeRun() as Run;
    await logMetrics({ loss: 0.5, nan: Number.NaN }, { step: 3, timestamp: 77 });
    await endRun();
    expect(await read(run)).toMatchObject({
      data: {
        params: { a: "1", b: '[1,{"c":null}]' },
        tags: { t: "1970-01-01T00:00:00.000Z" },
        metrics: { loss: 0.5 },
      },
    });
    expect((await read(run)).data.params).not.toHaveProperty("d");
    expect(await store.getMetricHistory(run.info.runId, "loss")).toMatchObject([
      { value: 0.5, step: 3, timestamp: 77 },
    ]);
  });

  test("is no metric when it is no number", async () => {
    await expect(logMetric("loss", "0.5" as never)).rejects.toMatchObject({
      code: "TF5070",
      parameters: { key: "loss", received: "string" },
    });
    expect(activeRun()).toBeNull();
  });

  test("goes to the experiment that was set, or that the environment names", async () => {
    const { experimentId } = await setExperiment("mine");
    expect((await setExperiment("mine")).experimentId).toBe(experimentId);
    expect((await withRun((run) => run)).info.experimentId).toBe(experimentId);
    expect((await withRun({ experimentId: "0" }, (run) => run)).info.experimentId).toBe("0");
    expect(await setExperiment({ experimentId: "0" })).toMatchObject({ name: "Default" });
    setTrackingUri(join(folder, "other"));
    process.env.MLFLOW_EXPERIMENT_NAME = "by name";
    const run = await withRun((one) => one);
    delete process.env.MLFLOW_EXPERIMENT_NAME;
    const other = await currentStores().tracking();
    expect((await other.getExperimentByName("by name"))?.experimentId).toBe(run.info.experimentId);
  });

  test("does not go to an experiment that has been deleted", async () => {
    const { experimentId } = await setExperiment("old");
    await setExperiment({ experimentId: "0" });
    await store.deleteExperiment(experimentId);
    await expect(setExperiment("old")).rejects.toMatchObject({ code: "TF5063" });
    await expect(setExperiment({ experimentId })).rejects.toMatchObject({ code: "TF5063" });
    await expect(setExperiment(7 as never)).rejects.toMatchObject({
      code: "TF5074",
      parameters: { received: "number" },
    });
  });
});
