import { isTsfuncError } from "@tsfunc/runtime/errors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openArtifactRepository } from "../../../packages/mlflow/src/artifacts/open-artifact-repository.ts";
import { openHttpClient } from "../../../packages/mlflow/src/http/open-http-client.ts";
import { openRestRegistryStore } from "../../../packages/mlflow/src/registry/rest-registry-store.ts";
import { openRestTrackingStore } from "../../../packages/mlflow/src/tracking/rest-tracking-store.ts";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { Random } from "../../converters/random.ts";
import { hasMlflow } from "../python/python.ts";
import { FAULTS, type Fault, FaultyProxy } from "../server/faulty-proxy.ts";
import { MlflowServer } from "../server/mlflow-server.ts";
import { ARTIFACT_CALLS } from "./faults/artifact-calls.ts";
import { EXPERIMENT_CALLS } from "./faults/experiment-calls.ts";
import type { Clients, FaultyCall } from "./faults/faulty-call.ts";
import { LOGGED_MODEL_CALLS } from "./faults/logged-model-calls.ts";
import { MODEL_VERSION_CALLS } from "./faults/model-version-calls.ts";
import { REGISTERED_MODEL_CALLS } from "./faults/registered-model-calls.ts";
import { RUN_CALLS } from "./faults/run-calls.ts";

const CALLS = [
  ...EXPERIMENT_CALLS,
  ...RUN_CALLS,
  ...LOGGED_MODEL_CALLS,
  ...REGISTERED_MODEL_CALLS,
  ...MODEL_VERSION_CALLS,
  ...ARTIFACT_CALLS,
];
const PAIRS: readonly Pair[] = CALLS.flatMap((call) => FAULTS.map((fault) => ({ call, fault })));
const TIMES_EACH = 5;
const TRIES = 4;
const AT_ONCE = 8;

/** In seconds: clients give up, and what is slow takes longer. */
const TIMEOUT = 3;

/** In seconds: where nothing is slow on purpose, a machine that has much to do may be. */
const PATIENCE = 60;

const cases = repetitions(PAIRS.length * TIMES_EACH);

interface Pair {
  readonly call: FaultyCall;
  readonly fault: Fault;
}

interface Case extends Pair {
  readonly name: string;
  /** How many tries go wrong: one, some, or all of them. */
  readonly times: number;
}

describe.skipIf(!hasMlflow())("a server that cannot be relied on", () => {
  let server: MlflowServer;
  let direct: Clients;
  beforeAll(async () => {
    server = await MlflowServer.start();
    const clients = await clientsOf(server.uri, "0", { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "3" });
    direct = { ...clients, experimentId: await clients.tracking.createExperiment({ name: "faults" }) };
  }, 150_000);
  afterAll(() => server?.stop());

  test(`${cases} faults end in success or a clear error, and make nothing twice`, { timeout: 3_600_000 }, async () => {
    const counts = new Map<string, number>();
    const waiting = [...casesOf(new Random(SEED))];
    const worker = async (): Promise<void> => {
      await using proxy = await FaultyProxy.start(server.uri, TIMEOUT * 1000 + 700);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const applied = await runCase(next, proxy, direct);
        const key = `${next.call.name} × ${next.fault}`;
        expect(applied, key).toBeGreaterThanOrEqual(1);
        counts.set(key, (counts.get(key) ?? 0) + applied);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const fewest = Math.min(...counts.values());
    console.log(
      `http-faults, seed ${SEED}: ${cases} calls, ${total} faults, ${counts.size} of ${PAIRS.length} pairs of call and fault, each ${fewest} times or more`,
    );
    expect(total).toBeGreaterThanOrEqual(cases);
    if (cases === PAIRS.length * TIMES_EACH) {
      expect(counts.size).toBe(PAIRS.length);
      expect(fewest).toBeGreaterThanOrEqual(TIMES_EACH);
    }
  });
});

function* casesOf(random: Random): Generator<Case> {
  const all = Array.from({ length: TIMES_EACH }, (_, round) =>
    shuffled(PAIRS, random).map((pair) => ({ ...pair, round })),
  );
  for (const [index, { call, fault }] of all.flat().slice(0, cases).entries()) {
    yield { call, fault, name: `case-${index}`, times: random.pick([1, 1, 2, TRIES]) };
  }
}

function shuffled<T>(items: readonly T[], random: Random): readonly T[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

/** Tells how often the fault was met. */
async function runCase({ call, fault, name, times }: Case, proxy: FaultyProxy, direct: Clients): Promise<number> {
  const what = `${call.name} × ${fault} × ${times} (${name})`;
  const prepared = await call.prepare(direct, name);
  const faulty = await clientsOf(proxy.uri, direct.experimentId, {
    MLFLOW_HTTP_REQUEST_MAX_RETRIES: String(TRIES - 1),
    MLFLOW_HTTP_REQUEST_TIMEOUT: String(fault === "slow" || fault === "late" ? TIMEOUT : PATIENCE),
  });
  proxy.arm(call.request, fault, times);
  const error = await prepared.call(faulty).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const applied = proxy.disarm();
  if (error !== null) {
    expect(times, `${what}: ${error}`).toBe(TRIES);
    expect(isTsfuncError(error) && error.code, `${what}: ${error}`).toMatch(/^TF50(0[1238]|16)$/);
    expect(String(error), what).toContain(`after ${TRIES} tries`);
  }
  await prepared.check(direct, error === null).catch((failed: Error) => {
    failed.message = `${what}: ${failed.message}`;
    throw failed;
  });
  return applied;
}

async function clientsOf(uri: string, experimentId: string, env: NodeJS.ProcessEnv): Promise<Clients> {
  const backoff = { MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0.05", MLFLOW_HTTP_REQUEST_BACKOFF_JITTER: "0.05" };
  const http = openHttpClient(uri, { HOME: "/nowhere", ...backoff, ...env });
  const artifacts = await openArtifactRepository("mlflow-artifacts:/faults", { http, env });
  return { tracking: openRestTrackingStore(http), registry: openRestRegistryStore(http), artifacts, experimentId };
}
