import { withoutCounterpart } from "../../conformance/harness/without-counterpart.ts";
import type { Random } from "../../converters/random.ts";
import type { Question } from "./complete-matrix.ts";

type Row = Readonly<Record<string, unknown>>;

/** Tables of several columns, put together from cases of one column each. */
export class RandomTables {
  readonly #dictionaries: Columns;
  readonly #frames: Columns;

  /** @param matrix Recorded cases of one column; those that JavaScript has no data for are left out. */
  constructor(matrix: readonly Question[]) {
    const usable = matrix.filter(({ data }) => withoutCounterpart(data) === null);
    this.#dictionaries = new Columns(usable.filter(({ behaviour }) => behaviour === "matrix_dict"));
    this.#frames = new Columns(
      usable.filter((one) => one.behaviour === "matrix_frame" && columnOf(one).v.length === 2),
    );
  }

  /** A dictionary or a frame: some columns are optional, some are absent, some are not in the schema. */
  next(random: Random, index: number): Question {
    const isFrame = random.chance(0.5);
    const source = isFrame ? this.#frames : this.#dictionaries;
    const columns = Array.from({ length: random.integer(2, 4) }, () => source.next(random));
    const present = columns.map((_, at) => at).filter(() => random.chance(0.9));
    return {
      id: `random/${index}`,
      behaviour: isFrame ? "random_frame" : "random_dict",
      doc: columns.map(({ source, target }) => `${source} to ${target}`).join(", "),
      kind: "enforce_schema",
      source: "random",
      target: "several",
      schema: columns.map((one, at) => ({
        ...(one.schema as readonly Row[])[0],
        name: `c${at}`,
        required: random.chance(0.6),
      })),
      data: isFrame ? frameOf(columns, present) : dictionaryOf(columns, present, random),
    };
  }
}

/** Columns that MLflow accepts, mostly: a single one that it refuses makes it refuse the table. */
class Columns {
  readonly #all: readonly Question[];
  readonly #accepted: readonly Question[];

  constructor(all: readonly Question[]) {
    this.#all = all;
    this.#accepted = all.filter(({ expect }) => (expect as { readonly ok: boolean }).ok);
  }

  next(random: Random): Question {
    return random.pick(random.chance(0.85) ? this.#accepted : this.#all);
  }
}

function frameOf(columns: readonly Question[], present: readonly number[]): unknown {
  return { $: "dataframe", columns: present.map((at) => ({ ...columnOf(columns[at] as Question), name: `c${at}` })) };
}

function dictionaryOf(columns: readonly Question[], present: readonly number[], random: Random): unknown {
  const entries = present.map((at) => [`c${at}`, ((columns[at] as Question).data as Row).x] as const);
  return Object.fromEntries([...entries, ...(random.chance(0.2) ? [["extra", 1] as const] : [])]);
}

function columnOf({ data }: Question): { readonly v: readonly unknown[] } {
  const { columns } = data as { readonly columns: readonly [{ readonly v: readonly unknown[] }] };
  return columns[0];
}
