import { callApi, withoutField } from "../../http/call-api.ts";
import { callOnce, callUntilDone } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictOf, keysAndValues } from "../../http/json-fields.ts";
import type { LifecycleStage } from "../experiment.ts";
import { checkTags } from "../limits.ts";
import type { Run } from "../run.ts";
import type { NewRun, RunSearch, TrackingStore } from "../tracking-store.ts";
import { pageFields, readPage } from "./read-page.ts";
import { readRun } from "./read-run.ts";
import { filterOf, withRequestId } from "./request-id.ts";

/** What a tracking store does with runs, but for what they record. */
type Runs = Pick<TrackingStore, "createRun" | "getRun" | "updateRun" | "deleteRun" | "restoreRun" | "searchRuns">;

/**
 * The runs of a tracking server.
 *
 * @param http The client of the server.
 * @returns The methods of the store.
 * @see MLflow RestStore
 */
export function restRuns(http: HttpClient): Runs {
  const getRun = async (runId: string): Promise<Run> => {
    const call = { method: "GET", path: "runs/get", query: { run_id: runId } } as const;
    return readRun(dictOf(await callApi(http, call), "run"));
  };
  const searchRuns: TrackingStore["searchRuns"] = async (search) => {
    const call = { method: "POST", path: "runs/search", body: searchBody(search) } as const;
    return readPage(await callApi(http, call), "runs", readRun);
  };
  const move = async (action: "delete" | "restore", runId: string, stage: LifecycleStage): Promise<void> => {
    const call = { method: "POST", path: `runs/${action}`, body: { run_id: runId } } as const;
    await callUntilDone(http, call, async () => (await getRun(runId)).info.lifecycleStage === stage);
  };
  const deleteRun = (runId: string): Promise<void> => move("delete", runId, "deleted");
  return {
    getRun,
    searchRuns,
    createRun: (run) => createRun(http, run, { searchRuns, deleteRun }),
    updateRun: async (runId, { status, endTime, runName }) => {
      const body = { run_id: runId, status, end_time: endTime, run_name: runName };
      await callApi(http, { method: "POST", path: "runs/update", body });
    },
    deleteRun,
    restoreRun: (runId) => move("restore", runId, "active"),
  };
}

function searchBody({ experimentIds, viewType = "ACTIVE_ONLY", orderBy, ...page }: RunSearch): Record<string, unknown> {
  return { experiment_ids: experimentIds, run_view_type: viewType, order_by: orderBy, ...pageFields(page, 1000) };
}

async function createRun(
  http: HttpClient,
  { experimentId, runName, userId, startTime, tags }: NewRun,
  { searchRuns, deleteRun }: Pick<TrackingStore, "searchRuns" | "deleteRun">,
): Promise<Run> {
  checkTags(tags);
  const { requestId, tags: allTags } = withRequestId(tags);
  const body = {
    experiment_id: experimentId,
    run_name: runName,
    user_id: userId,
    start_time: startTime,
    tags: keysAndValues(allTags),
  };
  const call = { method: "POST", path: "runs/create", body } as const;
  return await callOnce(http, {
    ...call,
    read: (answer) => {
      const run = readRun(dictOf(answer, "run"));
      if (run.info.runId === "") throw withoutField(http, call, "run.info.run_id");
      return run;
    },
    find: async () => (await searchRuns({ experimentIds: [experimentId], filter: filterOf(requestId) })).items,
    discard: (run) => deleteRun(run.info.runId),
  });
}
