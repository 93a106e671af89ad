import type { Call } from "./random-calls.ts";

const FILTERS: Readonly<Record<string, readonly string[]>> = {
  searchExperiments: [
    "name == 'a'",
    "name <> 'a'",
    "name = a",
    "name = 'a' OR name = 'b'",
    "names = 'a'",
    "params.a = 'b'",
    "name > 'a'",
    "name IN ('a')",
    "creation_time = 'a'",
    "creation_time LIKE '1%'",
    "tags.a > 'b'",
    "tags.a = 1",
    "name IS NULL",
    "= 'a'",
    "name",
    "name = 'a';",
    "name = 'unclosed",
  ],
  searchRuns: [
    "metrics.a = 'b'",
    "metrics.a LIKE 'b'",
    "params.a > 'b'",
    "params.a = 1",
    "attributes.start_time = 'a'",
    "attributes.experiment_id = '0'",
    "status IN ('FINISHED')",
    "metrics.a IS NULL",
    "model.a = 'b'",
    "tags.a IN ('b')",
    "run_id IN ()",
    "run_id IN (1)",
    "run_id IN 'a'",
    "(name = 'a')",
    "not run_id = 'a'",
  ],
  searchLoggedModels: [
    "tags.a IS NULL",
    "metrics.a = 'b'",
    "creation_timestamp = 'a'",
    "lifecycle_stage = 'active'",
    "tags.a < 'b'",
  ],
  searchRegisteredModels: ["description = 'a'", "name > 'a'", "creation_timestamp > 1", "metrics.a = 1", "name = 1"],
  searchModelVersions: ["version = 1", "version_number LIKE '1'", "aliases = 'a'", "run_id > 'a'"],
};

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  searchExperiments: ["names ASC", "name UP", "name ASC DESC", "tags.a ASC", "", "name,"],
  searchRuns: ["experiment_id", "metrics", "metrics.a b c", "datasets.a"],
  searchLoggedModels: ["tags.a ASC", "nothing DESC"],
  searchRegisteredModels: ["description ASC", "tags.a DESC"],
  searchModelVersions: ["run_id ASC", "version ASC"],
};

const SIZES = [0, -1];

/** Filters that ask for nothing that there is, or are none. */
export const REFUSED_FILTERS: readonly Call[] = Object.entries(FILTERS).flatMap(([method, filters]) =>
  filters.map((filter) => search(method, { filter })),
);

/** Orders that name nothing that there is, or are none. */
export const REFUSED_ORDERS: readonly Call[] = Object.entries(ORDERS).flatMap(([method, orders]) =>
  orders.map((order) => search(method, { orderBy: [order] })),
);

/** Pages that cannot be. */
export const REFUSED_SIZES: readonly Call[] = [
  "searchExperiments",
  "searchRegisteredModels",
  "searchModelVersions",
].flatMap((method) => SIZES.map((size) => search(method, { size })));

function search(method: string, given: Readonly<Record<string, unknown>>): Call {
  const isIn = method === "searchRuns" || method === "searchLoggedModels";
  const hasView = method === "searchRuns" || method === "searchExperiments";
  const all = {
    filter: "",
    orderBy: [],
    size: 5,
    ...(isIn ? { experimentIds: ["0"] } : {}),
    ...(hasView ? { viewType: "ALL" } : {}),
  };
  return { method, given: { ...all, ...given } };
}
