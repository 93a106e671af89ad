import { callApi } from "../../http/call-api.ts";
import { callUntilDone } from "../../http/call-once.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { dictsOf, textOrNull } from "../../http/json-fields.ts";
import type { Metric, Run } from "../run.ts";
import type { TrackingStore } from "../tracking-store.ts";
import { readMetric } from "./read-metric.ts";
import { splitBatch } from "./split-batch.ts";

/** What a tracking store does with what runs record. */
type RunRecords = Pick<TrackingStore, "logBatch" | "deleteTag" | "getMetricHistory" | "logOutputs">;

/** What a server gives of a history at once. */
const VALUES_AT_ONCE = 25_000;

/**
 * What the runs of a tracking server record.
 *
 * @param http The client of the server.
 * @param getRun Reads a run.
 * @returns The methods of the store.
 * @see MLflow RestStore
 */
export function restRunRecords(http: HttpClient, getRun: (runId: string) => Promise<Run>): RunRecords {
  return {
    logBatch: async (runId, batch) => {
      for (const part of splitBatch(batch)) {
        await callApi(http, { method: "POST", path: "runs/log-batch", body: { run_id: runId, ...part } });
      }
    },
    deleteTag: async (runId, key) => {
      const call = { method: "POST", path: "runs/delete-tag", body: { run_id: runId, key } } as const;
      await callUntilDone(http, call, async () => !Object.hasOwn((await getRun(runId)).data.tags, key));
    },
    getMetricHistory: (runId, key) => metricHistory(http, runId, key),
    logOutputs: async (runId, models) => {
      const body = { run_id: runId, models: models.map(({ modelId, step }) => ({ model_id: modelId, step })) };
      const call = { method: "POST", path: "runs/outputs", body } as const;
      await callUntilDone(http, call, async () => {
        const logged = new Set((await getRun(runId)).outputs.map(({ modelId }) => modelId));
        return models.every(({ modelId }) => logged.has(modelId));
      });
    },
  };
}

async function metricHistory(http: HttpClient, runId: string, key: string): Promise<readonly Metric[]> {
  const values: Metric[] = [];
  let pageToken: string | null = null;
  do {
    const query = { run_id: runId, metric_key: key, max_results: VALUES_AT_ONCE, page_token: pageToken ?? undefined };
    const answer = await callApi(http, { method: "GET", path: "metrics/get-history", query });
    values.push(...dictsOf(answer, "metrics").map(readMetric));
    pageToken = textOrNull(answer, "next_page_token");
  } while (pageToken !== null);
  return values;
}
