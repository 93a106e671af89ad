import type { LoggedModel, LoggedModelStatus } from "../../tracking/logged-model.ts";
import type { SearchPlan } from "../search/find-page.ts";

/** What filters of MLflow call them. */
const STATUS_NAMES: Readonly<Record<LoggedModelStatus, string>> = {
  LOGGED_MODEL_PENDING: "PENDING",
  LOGGED_MODEL_READY: "READY",
  LOGGED_MODEL_UPLOAD_FAILED: "FAILED",
};

/** How logged models are searched. */
export const LOGGED_MODEL_SEARCH: SearchPlan<LoggedModel> = {
  searchable: {
    aspects: ["attribute", "tag", "param", "metric"],
    texts: {
      name: ({ name }) => name,
      model_id: ({ modelId }) => modelId,
      model_type: ({ modelType }) => modelType,
      status: ({ status }) => STATUS_NAMES[status],
      source_run_id: ({ sourceRunId }) => sourceRunId,
    },
    numbers: {
      creation_timestamp: ({ creationTimestamp }) => creationTimestamp,
      last_updated_timestamp: ({ lastUpdatedTimestamp }) => lastUpdatedTimestamp,
    },
    synonyms: { creation_time: "creation_timestamp", last_updated_time: "last_updated_timestamp" },
    nullable: [],
    hasTextOrder: true,
    ordered: ["metric"],
    tags: ({ tags }) => tags,
    params: ({ params }) => params,
    metric: ({ metrics }, key) => metrics.find((metric) => metric.key === key)?.value ?? null,
  },
  limits: { usual: 100, most: Number.MAX_SAFE_INTEGER },
  usualOrder: [],
  ties: ["creation_timestamp DESC", "model_id"],
};
