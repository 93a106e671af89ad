import type { CorpusCase } from "../../conformance/harness/corpus.ts";
import type { Random } from "../../converters/random.ts";

/** Data put together at random from parts of recorded data, for inference. */
export class RandomData {
  readonly #values: readonly unknown[];
  readonly #columns: readonly object[];

  /** @param cases Recorded cases of `infer`. */
  constructor(cases: readonly CorpusCase[]) {
    this.#values = cases.flatMap(({ kind, data }) => (kind === "infer_schema" ? membersOf(data) : []));
    this.#columns = cases.flatMap(({ data }) => columnsOf(data));
  }

  /** A dictionary, a list of records with missing keys, a list of values, or a table. */
  next(random: Random): unknown {
    const record = () => this.#record(random);
    switch (random.integer(0, 3)) {
      case 0:
        return record();
      case 1:
        return this.#records(random);
      case 2:
        return Array.from({ length: random.integer(0, 3) }, () => random.pick(this.#values));
      default:
        return this.#table(random);
    }
  }

  #record(random: Random): Record<string, unknown> {
    const names = ["a", "b", "c", "d"].filter(() => random.chance(0.6));
    return Object.fromEntries(names.map((name) => [name, random.pick(this.#values)]));
  }

  /** Records that mostly agree in the types of their values. */
  #records(random: Random): unknown {
    const first = this.#record(random);
    const rows = Array.from({ length: random.integer(1, 3) }, () =>
      Object.fromEntries(Object.entries(first).filter(() => random.chance(0.8))),
    );
    return [first, ...rows];
  }

  #table(random: Random): unknown {
    const length = random.pick([1, 2, 3]);
    const fitting = this.#columns.filter((one) => "v" in one && Array.isArray(one.v) && one.v.length === length);
    const chosen = Array.from({ length: random.integer(1, 3) }, (_, index) => ({
      ...random.pick(fitting),
      name: `c${index}`,
    }));
    return { $: "dataframe", columns: chosen };
  }
}

function membersOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data !== "object" || data === null) return [data];
  return "$" in data ? [] : Object.values(data);
}

function columnsOf(data: unknown): readonly object[] {
  const isFrame = typeof data === "object" && data !== null && "$" in data && data.$ === "dataframe";
  return isFrame && "columns" in data && Array.isArray(data.columns) ? data.columns : [];
}
