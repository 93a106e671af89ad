import { afterAll, describe, expect, test } from "vitest";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { enforce } from "../../conformance/families/enforce/index.ts";
import { infer } from "../../conformance/families/infer/index.ts";
import { params } from "../../conformance/families/params/index.ts";
import type { Family } from "../../conformance/harness/check.ts";
import { runFamily } from "../../conformance/harness/conformance.ts";
import { type CorpusCase, type FamilyName, readCorpus } from "../../conformance/harness/corpus.ts";
import { Random } from "../../converters/random.ts";
import { MlflowWorker } from "../mlflow/mlflow-worker.ts";
import { completedMatrix, DATA_TYPES, type Question } from "./complete-matrix.ts";
import { RandomData } from "./random-data.ts";
import { RandomTables } from "./random-tables.ts";
import { recorded } from "./record.ts";
import { withoutNotices } from "./without-notices.ts";

const TABLES = repetitions(1200);
const INFERRED = repetitions(800);
const worker = MlflowWorker.start();
const matrix = completedMatrix(casesOf("enforce"));

describe.skipIf(worker === null)(`what MLflow and this project make of the same data (seed ${SEED})`, () => {
  afterAll(() => worker?.[Symbol.dispose]());

  test("every kind of source under every data type", async () => {
    console.log(countsOf(matrix));
    expect(sourcesWithGaps(matrix)).toEqual([]);
    expect(await failuresOf(enforce, matrix)).toEqual([]);
  });

  test("every kind of value for params of every data type", async () => {
    const questions = completedMatrix(casesOf("params"));
    console.log(countsOf(questions));
    expect(sourcesWithGaps(questions)).toEqual([]);
    expect(await failuresOf(params, questions)).toEqual([]);
  });

  test(`${TABLES} random tables of several columns`, async () => {
    const random = new Random(SEED);
    const tables = new RandomTables(await recorded(matrix, worker as MlflowWorker));
    const questions = Array.from({ length: TABLES }, (_, index) => tables.next(random, index));
    expect(await failuresOf(enforce, questions)).toEqual([]);
  });

  test(`${INFERRED} random data to infer from`, async () => {
    const random = new Random(SEED);
    const data = new RandomData(casesOf("infer"));
    const questions = Array.from({ length: INFERRED }, (_, index): Question => {
      const about = { id: `random/${index}`, behaviour: "random", doc: "", kind: "infer_schema" };
      return { ...about, data: data.next(random), source: "random", target: "" };
    });
    expect(await failuresOf(infer, questions)).toEqual([]);
  });
});

function casesOf(family: FamilyName): readonly CorpusCase[] {
  return readCorpus(family)?.cases ?? [];
}

/** The cases on which the two disagree and no rule explains it. */
async function failuresOf<Case extends CorpusCase, Content>(
  family: Family<Case, Content>,
  questions: readonly Question[],
): Promise<readonly string[]> {
  const cases = await recorded(questions, worker as MlflowWorker);
  const tally = await runFamily(withoutNotices(family), cases as readonly CorpusCase[] as readonly Case[]);
  console.log(tally.lines().join("\n"));
  return tally.failures;
}

/** The data types that each source met. */
function targetsOf(questions: readonly Question[]): ReadonlyMap<string, ReadonlySet<string>> {
  const targets = new Map<string, Set<string>>();
  for (const { source, target } of questions) targets.set(source, (targets.get(source) ?? new Set()).add(target));
  return targets;
}

/** The sources that did not meet every data type. */
function sourcesWithGaps(questions: readonly Question[]): readonly string[] {
  return Array.from(targetsOf(questions)).flatMap(([source, met]) => (met.size < DATA_TYPES.length ? [source] : []));
}

function countsOf(questions: readonly Question[]): string {
  const lines = Array.from(targetsOf(questions), ([source, met]) => `  ${source}: ${met.size} data types`);
  return [`${lines.length} kinds of source, ${questions.length} pairs`, ...lines].join("\n");
}
