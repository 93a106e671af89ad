import type { Run } from "../../tracking/run.ts";
import type { SearchPlan } from "../search/find-page.ts";

/** How runs are searched. */
export const RUN_SEARCH: SearchPlan<Run> = {
  searchable: {
    aspects: ["attribute", "tag", "param", "metric"],
    texts: {
      run_id: ({ info }) => info.runId,
      run_name: ({ info }) => info.runName,
      user_id: ({ info }) => info.userId,
      status: ({ info }) => info.status,
      artifact_uri: ({ info }) => info.artifactUri,
    },
    numbers: { start_time: ({ info }) => info.startTime, end_time: ({ info }) => info.endTime },
    synonyms: {
      created: "start_time",
      Created: "start_time",
      "run name": "run_name",
      "Run name": "run_name",
      "Run Name": "run_name",
    },
    listed: ["run_id"],
    nullable: ["tag", "param"],
    ordered: ["tag", "param", "metric"],
    tags: ({ data }) => data.tags,
    params: ({ data }) => data.params,
    metric: ({ data }, key) => (Object.hasOwn(data.metrics, key) ? (data.metrics[key] ?? null) : null),
  },
  limits: { usual: 1_000, most: 50_000 },
  usualOrder: [],
  ties: ["start_time DESC", "run_id"],
};
