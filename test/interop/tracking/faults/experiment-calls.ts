import { expect } from "vitest";
import { type FaultyCall, faultyCall } from "./faulty-call.ts";

/** The calls that concern experiments. */
export const EXPERIMENT_CALLS: readonly FaultyCall[] = [
  faultyCall({
    name: "createExperiment",
    request: "POST experiments/create",
    prepare: async (_clients, name) => name,
    call: ({ tracking }, name) => tracking.createExperiment({ name }),
    check: async ({ tracking }, name, result) => {
      const found = await tracking.getExperimentByName(name);
      if (result !== null) expect(found?.experimentId).toBe(result);
    },
  }),
  faultyCall({
    name: "getExperiment",
    request: "GET experiments/get",
    prepare: ({ tracking, experimentId }) => tracking.getExperiment(experimentId),
    call: ({ tracking }, { experimentId }) => tracking.getExperiment(experimentId),
    check: async (_clients, experiment, result) =>
      expect(result ?? experiment).toMatchObject({ name: experiment.name }),
  }),
  faultyCall({
    name: "getExperimentByName",
    request: "GET experiments/get-by-name",
    prepare: ({ tracking, experimentId }) => tracking.getExperiment(experimentId),
    call: ({ tracking }, { name }) => tracking.getExperimentByName(name),
    check: async (_clients, experiment, result) =>
      expect(result ?? experiment).toMatchObject({ experimentId: experiment.experimentId }),
  }),
  faultyCall({
    name: "searchExperiments",
    request: "POST experiments/search",
    prepare: ({ tracking, experimentId }) => tracking.getExperiment(experimentId),
    call: ({ tracking }, { name }) => tracking.searchExperiments({ filter: `name = '${name}'` }),
    check: async (_clients, experiment, result) => {
      if (result !== null) expect(result.items.map(({ name }) => name)).toEqual([experiment.name]);
    },
  }),
  faultyCall({
    name: "renameExperiment",
    request: "POST experiments/update",
    prepare: async ({ tracking }, name) => ({ name, id: await tracking.createExperiment({ name }) }),
    call: async ({ tracking }, { name, id }) => {
      await tracking.renameExperiment(id, `${name}-new`);
      return true;
    },
    check: async ({ tracking }, { name, id }, result) => {
      const found = await tracking.getExperiment(id);
      expect(result === null ? [name, `${name}-new`] : [`${name}-new`]).toContain(found.name);
    },
  }),
  faultyCall({
    name: "deleteExperiment",
    request: "POST experiments/delete",
    prepare: ({ tracking }, name) => tracking.createExperiment({ name }),
    call: async ({ tracking }, id) => {
      await tracking.deleteExperiment(id);
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getExperiment(id)).lifecycleStage).toBe("deleted");
    },
  }),
  faultyCall({
    name: "restoreExperiment",
    request: "POST experiments/restore",
    prepare: async ({ tracking }, name) => {
      const id = await tracking.createExperiment({ name });
      await tracking.deleteExperiment(id);
      return id;
    },
    call: async ({ tracking }, id) => {
      await tracking.restoreExperiment(id);
      return true;
    },
    check: async ({ tracking }, id, result) => {
      if (result !== null) expect((await tracking.getExperiment(id)).lifecycleStage).toBe("active");
    },
  }),
  faultyCall({
    name: "setExperimentTag",
    request: "POST experiments/set-experiment-tag",
    prepare: async ({ experimentId }, name) => ({ name, experimentId }),
    call: async ({ tracking }, { name, experimentId }) => {
      await tracking.setExperimentTag(experimentId, name, "set");
      return true;
    },
    check: async ({ tracking }, { name, experimentId }, result) => {
      if (result !== null) expect((await tracking.getExperiment(experimentId)).tags[name]).toBe("set");
    },
  }),
];
