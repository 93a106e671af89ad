import type { Experiment } from "../../tracking/experiment.ts";
import type { SearchPlan } from "../search/find-page.ts";

/** How experiments are searched. */
export const EXPERIMENT_SEARCH: SearchPlan<Experiment> = {
  searchable: {
    aspects: ["attribute", "tag"],
    texts: { name: ({ name }) => name, experiment_id: ({ experimentId }) => experimentId },
    numbers: {
      creation_time: ({ creationTime }) => creationTime,
      last_update_time: ({ lastUpdateTime }) => lastUpdateTime,
    },
    listed: ["experiment_id"],
    nullable: ["tag"],
    ordered: [],
    tags: ({ tags }) => tags,
  },
  limits: { usual: 1_000, most: 50_000 },
  usualOrder: ["creation_time DESC", "experiment_id ASC"],
  ties: ["experiment_id DESC"],
};
