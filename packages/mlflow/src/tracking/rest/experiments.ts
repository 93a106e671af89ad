import { callApi, withoutField } from "../../http/call-api.ts";
import { callOnce, callUntilDone } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictOf, keysAndValues, textOf } from "../../http/json-fields.ts";
import type { Experiment, LifecycleStage } from "../experiment.ts";
import { checkLength, checkTags } from "../limits.ts";
import type { NewExperiment, TrackingStore } from "../tracking-store.ts";
import { nullIfMissing } from "./null-if-missing.ts";
import { readExperiment } from "./read-experiment.ts";
import { pageFields, readPage } from "./read-page.ts";
import { REQUEST_ID_TAG, withRequestId } from "./request-id.ts";

/** What a tracking store does with experiments. */
type Experiments = Pick<
  TrackingStore,
  | "createExperiment"
  | "getExperiment"
  | "getExperimentByName"
  | "searchExperiments"
  | "renameExperiment"
  | "deleteExperiment"
  | "restoreExperiment"
  | "setExperimentTag"
>;

/**
 * The experiments of a tracking server.
 *
 * @param http The client of the server.
 * @returns The methods of the store.
 * @see MLflow RestStore
 */
export function restExperiments(http: HttpClient): Experiments {
  const getExperiment = async (experimentId: string): Promise<Experiment> => {
    const call = { method: "GET", path: "experiments/get", query: { experiment_id: experimentId } } as const;
    return readExperiment(dictOf(await callApi(http, call), "experiment"));
  };
  const getExperimentByName = async (name: string): Promise<Experiment | null> => {
    const call = { method: "GET", path: "experiments/get-by-name", query: { experiment_name: name } } as const;
    const answer = await nullIfMissing(callApi(http, call));
    return answer === null ? null : readExperiment(dictOf(answer, "experiment"));
  };
  const move = async (action: "delete" | "restore", experimentId: string, stage: LifecycleStage): Promise<void> => {
    const call = { method: "POST", path: `experiments/${action}`, body: { experiment_id: experimentId } } as const;
    await callUntilDone(http, call, async () => (await getExperiment(experimentId)).lifecycleStage === stage);
  };
  return {
    getExperiment,
    getExperimentByName,
    createExperiment: (experiment) => createExperiment(http, experiment, getExperimentByName),
    searchExperiments: async ({ viewType = "ACTIVE_ONLY", orderBy, ...page } = {}) => {
      const body = { view_type: viewType, order_by: orderBy, ...pageFields(page, 1000) };
      return readPage(
        await callApi(http, { method: "POST", path: "experiments/search", body }),
        "experiments",
        readExperiment,
      );
    },
    renameExperiment: async (experimentId, name) => {
      checkLength("experimentName", "The name of the experiment", name, name);
      await callApi(http, {
        method: "POST",
        path: "experiments/update",
        body: { experiment_id: experimentId, new_name: name },
      });
    },
    deleteExperiment: (experimentId) => move("delete", experimentId, "deleted"),
    restoreExperiment: (experimentId) => move("restore", experimentId, "active"),
    setExperimentTag: async (experimentId, key, value) => {
      checkTags({ [key]: value }, "experimentTag");
      const body = { experiment_id: experimentId, key, value };
      await callApi(http, { method: "POST", path: "experiments/set-experiment-tag", body });
    },
  };
}

async function createExperiment(
  http: HttpClient,
  { name, artifactLocation, tags }: NewExperiment,
  getByName: TrackingStore["getExperimentByName"],
): Promise<string> {
  checkLength("experimentName", "The name of the experiment", name, name);
  checkTags(tags, "experimentTag");
  const identified = withRequestId(tags);
  const body = { name, artifact_location: artifactLocation, tags: keysAndValues(identified.tags) };
  const call = { method: "POST", path: "experiments/create", body } as const;
  return await callOnce(http, {
    ...call,
    read: (answer) => {
      const id = textOf(answer, "experiment_id");
      if (id === "") throw withoutField(http, call, "experiment_id");
      return id;
    },
    find: async () => {
      const found = await getByName(name);
      return found !== null && found.tags[REQUEST_ID_TAG] === identified.requestId ? [found.experimentId] : [];
    },
  });
}
