import type { Random } from "../../converters/random.ts";
import type { Call } from "./random-calls.ts";

const TEXTS = [
  "'v'",
  "'prod'",
  "'%'",
  "'%o%'",
  "'_'",
  '"v"',
  "'V'",
  "''",
  "'model%'",
  "'%e%'",
  "'FINISHED'",
  "'READY'",
];
const NUMBERS = ["0", "1", "-1.5", "0.1", "1e300", "20", "2.5"];
const KEYS = ["a", "`b c`", '"x/y"', "`x/z.w`"];
const ORDERS = ["=", "!=", "<", "<=", ">", ">="];
const PATTERNS = ["=", "!=", "LIKE", "ILIKE", "like"];

interface Searched {
  readonly method: string;
  readonly texts: readonly string[];
  readonly numbers: readonly string[];
  readonly aspects: readonly ("tag" | "param" | "metric")[];
  readonly nullable: readonly string[];
  readonly listed?: string;
  readonly orders: readonly string[];
  /** What decides where others do not. */
  readonly last: string;
}

const SEARCHED: readonly Searched[] = [
  {
    method: "searchExperiments",
    texts: ["name", "attribute.name"],
    numbers: ["creation_time"],
    aspects: ["tag"],
    nullable: ["tag"],
    orders: ["name DESC", "attribute.name"],
    last: "name ASC",
  },
  {
    method: "searchRuns",
    texts: ["run_name", "attributes.status", "attr.`Run name`", "user_id"],
    numbers: ["start_time", "attribute.end_time", "Created"],
    aspects: ["tag", "param", "metric"],
    nullable: ["tag", "param"],
    orders: [
      "start_time ASC",
      "end_time DESC",
      "metrics.a DESC",
      "metrics.`b c`",
      "tags.a",
      "params.`b c` DESC",
      "status",
    ],
    last: "start_time DESC",
  },
  {
    method: "searchLoggedModels",
    texts: ["name", "attributes.name", "status", "model_type"],
    numbers: ["creation_timestamp", "last_updated_timestamp"],
    aspects: ["tag", "param", "metric"],
    nullable: [],
    orders: ["metrics.a DESC", "metrics.a ASC", "name DESC", "status ASC"],
    last: "name ASC",
  },
  {
    method: "searchRegisteredModels",
    texts: ["name", "attribute.name"],
    numbers: [],
    aspects: ["tag"],
    nullable: [],
    listed: "name",
    orders: ["name DESC"],
    last: "name ASC",
  },
  {
    method: "searchModelVersions",
    texts: ["name", "source_path", "run_id"],
    numbers: ["version_number"],
    aspects: ["tag"],
    nullable: [],
    listed: "name",
    orders: ["version_number ASC", "name DESC"],
    last: "name ASC",
  },
];

/**
 * A search at random that both have to understand.
 *
 * @param random Where it comes from.
 * @param experimentIds Where runs and models are searched.
 */
export function randomSearch(random: Random, experimentIds: readonly string[]): Call {
  const searched = random.pick(SEARCHED);
  const clauses = Array.from({ length: random.integer(0, 2) }, () => clause(random, searched));
  const isIn = searched.method === "searchRuns" || searched.method === "searchLoggedModels";
  const hasView = searched.method === "searchRuns" || searched.method === "searchExperiments";
  return {
    method: searched.method,
    given: {
      filter: clauses.join(random.pick([" AND ", " and "])),
      orderBy: [...(random.chance(0.5) ? [random.pick(searched.orders)] : []), searched.last],
      size: random.pick([1, 2, 3, 100]),
      ...(isIn ? { experimentIds: ["0", ...experimentIds] } : {}),
      ...(hasView ? { viewType: random.pick(["ACTIVE_ONLY", "DELETED_ONLY", "ALL"]) } : {}),
    },
  };
}

function clause(random: Random, searched: Searched): string {
  if (searched.listed !== undefined && random.chance(0.1)) {
    return `${searched.listed} ${random.pick(["IN", "NOT IN"])} ('Chat', 'a.b')`;
  }
  const kind = random.pick(["text", "number", ...searched.aspects] as const);
  if (kind === "number" && searched.numbers.length > 0) {
    return `${random.pick(searched.numbers)} ${random.pick(ORDERS)} ${random.pick(["1", "20", "5"])}`;
  }
  if (kind === "metric")
    return `${random.pick(["metric", "metrics"])}.${key(random)} ${random.pick(ORDERS)} ${random.pick(NUMBERS)}`;
  if (kind === "tag" || kind === "param") {
    const name = `${kind}${random.pick(["", "s"])}.${key(random)}`;
    if (searched.nullable.includes(kind) && random.chance(0.2))
      return `${name} ${random.pick(["IS NULL", "IS NOT NULL"])}`;
    return `${name} ${random.pick(PATTERNS)} ${random.pick(TEXTS)}`;
  }
  return `${random.pick(searched.texts)} ${random.pick(PATTERNS)} ${random.pick(TEXTS)}`;
}

function key(random: Random): string {
  return random.pick(KEYS);
}
