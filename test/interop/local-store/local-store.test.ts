import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { Random } from "../../converters/random.ts";
import { hasMlflow } from "../python/python.ts";
import { MlflowStores } from "./mlflow-stores.ts";
import { type Call, RandomCalls } from "./random-calls.ts";
import { randomSearch } from "./random-search.ts";
import { REFUSED_FILTERS, REFUSED_ORDERS, REFUSED_SIZES } from "./refused-searches.ts";
import { TwoStores } from "./two-stores.ts";

const CALLS = 60;
const SEARCHES = 15;

describe.skipIf(!hasMlflow())("the local store and MLflow's file store", () => {
  let mlflow: MlflowStores;
  beforeAll(() => {
    mlflow = new MlflowStores();
  });
  afterAll(() => mlflow?.[Symbol.dispose]());

  const sequences = repetitions(100);

  test(`${sequences} random sequences of calls have the same answers, and each reads what the other wrote`, async () => {
    const methods = new Map<string, number>();
    for (let sequence = 0; sequence < sequences; sequence++) {
      const random = new Random(SEED + sequence);
      using stores = await TwoStores.open(mlflow);
      const calls = new RandomCalls(random);
      for (let count = 0; count < CALLS + SEARCHES; count++) {
        const call = count < CALLS ? calls.next() : randomSearch(random, calls.experimentIds);
        methods.set(call.method, (methods.get(call.method) ?? 0) + 1);
        await stores.call(call);
      }
      await stores.compare();
    }
    const counts = [...methods].toSorted(([left], [right]) => (left < right ? -1 : 1));
    console.log(`local-store, seed ${SEED}: ${counts.map(([method, count]) => `${method} ${count}`).join(", ")}`);
    expect(counts.length).toBeGreaterThan(35);
  });

  test("what is no filter, no order or no page is refused by both, with MLflow's code", async () => {
    using stores = await filled(mlflow);
    for (const call of [...REFUSED_FILTERS, ...REFUSED_ORDERS, ...REFUSED_SIZES]) {
      const { ours, theirs } = await stores.answers(call);
      expect(ours, JSON.stringify(call)).toHaveProperty("error", "INVALID_PARAMETER_VALUE");
      expect(theirs, JSON.stringify(call)).toHaveProperty("error");
    }
  });

  test("any text is kept and read by MLflow as it is: names, descriptions, tags and params", async () => {
    using stores = await TwoStores.open(mlflow);
    const texts = [
      ...fc.sample(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), { numRuns: 60, seed: SEED }),
      ...ODD,
    ];
    for (const [at, text] of texts.map((one) => Buffer.from(one).toString().replaceAll("\0", "0")).entries()) {
      const experimentId = await stores.make("createExperiment", { name: `${text}${at}`, tags: { text } });
      await stores.make("createRegisteredModel", { name: `n${at}`, description: text, tags: { text } });
      await stores.make("createRun", { experimentId, runName: text, startTime: at, tags: { text } });
    }
    await stores.compareOurs();
  });
});

/** What YAML, and PyYAML above all, takes for something else. */
const ODD: readonly string[] = [
  "=",
  "<<",
  "~",
  "null",
  "Null",
  "yes",
  "No",
  "ON",
  "y",
  "n",
  "true",
  "1",
  "0x1F",
  "0o7",
  "017",
  "1_000",
  "1e5",
  "12e3",
  ".5",
  "1.",
  ".inf",
  ".NaN",
  "1:30",
  "190:20:30",
  "2024-01-01",
  "2024-01-01T00:00:00Z",
  "- a",
  "? b",
  "a: b",
  "a #b",
  "#a",
  "&a",
  "*a",
  "!a",
  "%a",
  "@a",
  "`a",
  "|",
  ">",
  "'",
  '"',
  "''",
  "a'b",
  "[a]",
  "{a}",
  ",",
  " a",
  "a ",
  "\ta",
  "a\n",
  "\na",
  "a\n\nb",
  "a\r\nb",
  "\u0085",
  "\u2028",
  "\u007f",
  "\u0001",
  "\ufeffa",
  "---",
  "...",
  "😀",
  "a\\b",
  "None",
  "-",
  "--",
];

/** A run and a model of each sort, so that a filter has something to look at. */
async function filled(mlflow: MlflowStores): Promise<TwoStores> {
  const stores = await TwoStores.open(mlflow);
  const calls: readonly Call[] = [
    { method: "createRun", given: { experimentId: "0", runName: "a", startTime: 1, tags: { a: "b" } }, makes: "r0" },
    {
      method: "logBatch",
      given: { runId: "@r0", params: { a: "b" }, metrics: [{ key: "a", value: 1, timestamp: 1, step: 0 }] },
    },
    { method: "createLoggedModel", given: { experimentId: "0", name: "a", tags: { a: "b" } }, makes: "m0" },
    { method: "createRegisteredModel", given: { name: "a", tags: { a: "b" } } },
    { method: "createModelVersion", given: { name: "a", source: "s3://a/b", tags: { a: "b" } } },
    { method: "setExperimentTag", given: { experimentId: "0", key: "a", value: "b" } },
  ];
  for (const call of calls) await stores.call(call);
  return stores;
}
