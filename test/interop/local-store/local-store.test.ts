import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { Random } from "../../converters/random.ts";
import { hasMlflow } from "../python/python.ts";
import { MlflowStores } from "./mlflow-stores.ts";
import { RandomCalls } from "./random-calls.ts";
import { randomSearch } from "./random-search.ts";
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
});
