import { expect } from "vitest";
import type { Run } from "../../../../packages/mlflow/src/tracking/run.ts";
import { type Clients, type FaultyCall, faultyCall } from "./faulty-call.ts";

function newRun({ tracking, experimentId }: Clients, name: string): Promise<Run> {
  return tracking.createRun({ experimentId, runName: name, startTime: 1, tags: { name } });
}

async function runId(clients: Clients, name: string): Promise<string> {
  return (await newRun(clients, name)).info.runId;
}

/** The calls that concern runs. */
export const RUN_CALLS: readonly FaultyCall[] = [
  faultyCall({
    name: "createRun",
    request: "POST runs/create",
    prepare: async (_clients, name) => name,
    call: newRun,
    check: async ({ tracking, experimentId }, name, result) => {
      const { items } = await tracking.searchRuns({ experimentIds: [experimentId], filter: `tags.name = '${name}'` });
      expect(items.length).toBeLessThanOrEqual(1);
      if (result !== null) expect(items.map(({ info }) => info.runId)).toEqual([result.info.runId]);
    },
  }),
  faultyCall({
    name: "getRun",
    request: "GET runs/get",
    prepare: newRun,
    call: ({ tracking }, { info }) => tracking.getRun(info.runId),
    check: async (_clients, run, result) => expect(result ?? run).toEqual(run),
  }),
  faultyCall({
    name: "searchRuns",
    request: "POST runs/search",
    prepare: newRun,
    call: ({ tracking, experimentId }, { info }) =>
      tracking.searchRuns({ experimentIds: [experimentId], filter: `run_name = '${info.runName}'` }),
    check: async (_clients, run, result) => {
      if (result !== null) expect(result.items).toEqual([run]);
    },
  }),
  faultyCall({
    name: "updateRun",
    request: "POST runs/update",
    prepare: runId,
    call: async ({ tracking }, id) => {
      await tracking.updateRun(id, { status: "FINISHED", endTime: 5 });
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getRun(id)).info).toMatchObject({ status: "FINISHED", endTime: 5 });
    },
  }),
  faultyCall({
    name: "deleteRun",
    request: "POST runs/delete",
    prepare: runId,
    call: async ({ tracking }, id) => {
      await tracking.deleteRun(id);
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getRun(id)).info.lifecycleStage).toBe("deleted");
    },
  }),
  faultyCall({
    name: "restoreRun",
    request: "POST runs/restore",
    prepare: async (clients, name) => {
      const id = await runId(clients, name);
      await clients.tracking.deleteRun(id);
      return id;
    },
    call: async ({ tracking }, id) => {
      await tracking.restoreRun(id);
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getRun(id)).info.lifecycleStage).toBe("active");
    },
  }),
  faultyCall({
    name: "logBatch",
    request: "POST runs/log-batch",
    prepare: runId,
    call: async ({ tracking }, id) => {
      const metrics = [1, 2, 3].map((step) => ({ key: "m", value: step / 2, timestamp: 5, step }));
      await tracking.logBatch(id, { metrics, params: { p: "1" }, tags: { t: "2" } });
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result === null) return;
      expect((await tracking.getRun(id)).data).toMatchObject({
        metrics: { m: 1.5 },
        params: { p: "1" },
        tags: { t: "2" },
      });
      expect((await tracking.getMetricHistory(id, "m")).map(({ step }) => step).sort()).toEqual([1, 2, 3]);
    },
  }),
  faultyCall({
    name: "deleteTag",
    request: "POST runs/delete-tag",
    prepare: runId,
    call: async ({ tracking }, id) => {
      await tracking.deleteTag(id, "name");
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getRun(id)).data.tags).not.toHaveProperty("name");
    },
  }),
  faultyCall({
    name: "getMetricHistory",
    request: "GET metrics/get-history",
    prepare: async (clients, name) => {
      const id = await runId(clients, name);
      await clients.tracking.logBatch(id, { metrics: [{ key: "m", value: 0.25, timestamp: 5, step: 7 }] });
      return id;
    },
    call: ({ tracking }, id) => tracking.getMetricHistory(id, "m"),
    check: async (_clients, _id, result) => {
      if (result !== null) expect(result).toMatchObject([{ key: "m", value: 0.25, timestamp: 5, step: 7 }]);
    },
  }),
  faultyCall({
    name: "logOutputs",
    request: "POST runs/outputs",
    prepare: async (clients, name) => {
      const id = await runId(clients, name);
      const { tracking, experimentId } = clients;
      const { modelId } = await tracking.createLoggedModel({ experimentId, name, sourceRunId: id });
      return { id, modelId };
    },
    call: async ({ tracking }, { id, modelId }) => {
      await tracking.logOutputs(id, [{ modelId, step: 2 }]);
      return true;
    },
    check: async ({ tracking }, { id, modelId }, result) => {
      const { outputs } = await tracking.getRun(id);
      expect(outputs.length).toBeLessThanOrEqual(1);
      if (result !== null) expect(outputs).toEqual([{ modelId, step: 2 }]);
    },
  }),
];
