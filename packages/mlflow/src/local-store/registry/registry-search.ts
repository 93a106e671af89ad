import type { ModelVersion } from "../../registry/model-version.ts";
import type { RegisteredModel } from "../../registry/registered-model.ts";
import type { SearchPlan } from "../search/find-page.ts";

/** How registered models are searched. */
export const REGISTERED_SEARCH: SearchPlan<RegisteredModel> = {
  searchable: {
    aspects: ["attribute", "tag"],
    texts: { name: ({ name }) => name },
    numbers: {
      creation_timestamp: ({ creationTimestamp }) => creationTimestamp,
      last_updated_timestamp: ({ lastUpdatedTimestamp }) => lastUpdatedTimestamp,
    },
    onlyOrdered: ["creation_timestamp", "last_updated_timestamp"],
    nullable: [],
    ordered: [],
    tags: ({ tags }) => tags,
  },
  limits: { usual: 100, most: 1_000 },
  usualOrder: [],
  ties: ["name"],
};

/** How versions are searched. */
export const VERSION_SEARCH: SearchPlan<ModelVersion> = {
  searchable: {
    aspects: ["attribute", "tag"],
    texts: { name: ({ name }) => name, run_id: ({ runId }) => runId, source_path: ({ source }) => source },
    numbers: {
      version_number: ({ version }) => Number(version),
      creation_timestamp: ({ creationTimestamp }) => creationTimestamp,
      last_updated_timestamp: ({ lastUpdatedTimestamp }) => lastUpdatedTimestamp,
    },
    onlyOrdered: ["creation_timestamp", "last_updated_timestamp"],
    onlyFiltered: ["run_id", "source_path"],
    listed: ["name", "run_id"],
    nullable: [],
    ordered: [],
    tags: ({ tags }) => tags,
  },
  limits: { usual: 10_000, most: 200_000 },
  usualOrder: ["last_updated_timestamp DESC", "name ASC", "version_number DESC"],
  ties: ["name", "version_number DESC"],
};
