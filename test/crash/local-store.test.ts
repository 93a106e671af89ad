import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLocalRegistryStore } from "../../packages/mlflow/src/local-store/local-registry-store.ts";
import { openLocalTrackingStore } from "../../packages/mlflow/src/local-store/local-tracking-store.ts";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { Random } from "../converters/random.ts";
import { LocalStores } from "../interop/local-store/local-stores.ts";
import { MlflowStores } from "../interop/local-store/mlflow-stores.ts";
import { hasMlflow } from "../interop/python/python.ts";
import { bundleProgram } from "./local-store/bundled.ts";
import { type Death, PHASES, type Phase, runDying } from "./local-store/dying-logger.ts";

/** Some kills come too late, as no phase takes the same time twice: they are not counted, and the next one comes earlier. */
const MAX_TRIES = 20;

/** Folders with many models take long to remove. */
const HOOK_TIMEOUT = 120_000;

const PROCESSES = 8;
const MODELS = repetitions(50);
const KILLS = repetitions(100);

const place = mkdtempSync(join(tmpdir(), "tsfunc-local-store-"));
const logModels = join(place, "log-models.mjs");
const logAndDie = join(place, "log-and-die.mjs");
const mlflow = hasMlflow() ? new MlflowStores() : null;

beforeAll(async () => {
  await bundleProgram("log-models.ts", logModels);
  await bundleProgram("log-and-die.ts", logAndDie);
}, HOOK_TIMEOUT);
afterAll(() => {
  mlflow?.[Symbol.dispose]();
  rmSync(place, { recursive: true });
}, HOOK_TIMEOUT);

test(`${PROCESSES} processes logging ${MODELS} models each at once lose nothing and corrupt nothing`, async () => {
  const folder = join(place, "shared");
  const children = await Promise.all(Array.from({ length: PROCESSES }, (_, id) => start(folder, id)));
  const begun = Date.now();
  for (const child of children) child.go();
  expect(await Promise.all(children.map(({ end }) => end))).toEqual(children.map(() => ""));
  console.log(`local-store: ${PROCESSES * MODELS} models in ${Date.now() - begun} ms`);

  const tracking = await openLocalTrackingStore(folder);
  const registry = await openLocalRegistryStore(folder);
  const { items: experiments } = await tracking.searchExperiments({ filter: "name = 'shared'" });
  expect(experiments).toHaveLength(1);
  const experimentIds = experiments.map(({ experimentId }) => experimentId);
  const names = children
    .flatMap((_, id) => Array.from({ length: MODELS }, (_, count) => `model-${id}-${count}`))
    .sort();

  const { items: runs } = await tracking.searchRuns({
    experimentIds,
    filter: "status = 'FINISHED' and metrics.acc = 1",
  });
  expect(runs.map(({ info }) => info.runName).sort()).toEqual(names);
  for (const { info, data, outputs } of runs) {
    expect([data.params.name, data.tags.name, outputs.length]).toEqual([info.runName, info.runName, 1]);
    expect(await tracking.getMetricHistory(info.runId, "acc")).toHaveLength(3);
  }
  const { items: models } = await tracking.searchLoggedModels({
    experimentIds,
    filter: "status = 'READY'",
    maxResults: 1000,
  });
  expect(models.map(({ name }) => name).sort()).toEqual(names);
  expect(models.every(({ name, params, metrics }) => params.name === name && metrics[0]?.value === 1)).toBe(true);

  const { items: versions } = await registry.searchModelVersions({ orderBy: ["version_number ASC"] });
  expect(versions.map(({ version }) => Number(version))).toEqual(names.map((_, at) => at + 1));
  expect(new Set(versions.map(({ modelId }) => modelId)).size).toBe(names.length);
  const { aliases } = await registry.getRegisteredModel("Shared");
  expect(Object.keys(aliases)).toHaveLength(PROCESSES + 1);
  await expectSameInMlflow(folder);
});

test(`${KILLS} kills in the middle of logging leave a store that everybody can read and go on with`, async () => {
  const folder = join(place, "killed");
  const random = new Random(SEED);
  await runDying(logAndDie, { folder, name: "first" });
  const durations = durationsOf(await runDying(logAndDie, { folder, name: "second" }));
  const counts = new Map<Phase, number>(PHASES.map((phase) => [phase, 0]));
  const whole = ["first", "second"];
  for (let kill = 0; kill < KILLS; kill++) {
    const phase = PHASES[kill % PHASES.length] as Phase;
    await killIn(phase, durations, { folder, kill, random });
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
    await expectReadable(folder, whole);
    const name = `after ${kill}`;
    expect(await runDying(logAndDie, { folder, name })).toMatchObject({ last: "done", errors: "" });
    whole.push(name);
  }
  await expectReadable(folder, whole);
  await expectSameInMlflow(folder);
  console.log(`local-store, seed ${SEED}: ${[...counts].map(([phase, count]) => `${phase} ${count}`).join(", ")}`);
  for (const [phase, count] of counts) expect(count, phase).toBeGreaterThanOrEqual(Math.floor(KILLS / PHASES.length));
});

interface Killing {
  readonly folder: string;
  readonly kill: number;
  readonly random: Random;
}

async function killIn(
  phase: Phase,
  durations: Readonly<Record<Phase, number>>,
  { folder, kill, random }: Killing,
): Promise<void> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const delay = (random.next() * durations[phase]) / (attempt + 1);
    const death = await runDying(logAndDie, { folder, name: `killed ${kill} ${attempt}`, phase, delay });
    expect(death.errors).toBe("");
    if (death.signal === "SIGKILL" && death.last === phase) return;
  }
  throw new Error(`no kill came in the phase ${phase}`);
}

/** What was whole before is whole; what is ready is whole; the rest can be read. */
async function expectReadable(folder: string, whole: readonly string[]): Promise<void> {
  const tracking = await openLocalTrackingStore(folder);
  const registry = await openLocalRegistryStore(folder);
  const { items: experiments } = await tracking.searchExperiments({ viewType: "ALL" });
  const experimentIds = experiments.map(({ experimentId }) => experimentId);
  expect(new Set(experiments.map(({ name }) => name)).size).toBe(experiments.length);
  const { items: runs } = await tracking.searchRuns({ experimentIds, viewType: "ALL" });
  for (const { data, info } of runs) expect(data.tags.name).toBe(info.runName);
  const { items: models } = await tracking.searchLoggedModels({ experimentIds, maxResults: 10_000 });
  for (const { name, status, params, metrics } of models) {
    expect(params).toEqual({ name });
    if (status === "LOGGED_MODEL_READY") expect(metrics.map(({ value }) => value).sort()).toEqual([16, 17, 18, 19]);
  }
  const ready = models.filter(({ status }) => status === "LOGGED_MODEL_READY").map(({ name }) => name);
  expect(ready).toEqual(expect.arrayContaining([...whole]));
  for (const name of whole) {
    const version = await registry.getModelVersionByAlias(`${name} renamed`, "prod");
    expect([version.version, version.tags, version.status]).toEqual(["1", { name }, "READY"]);
  }
  for (const version of (await registry.searchModelVersions()).items) expect(version.modelId).not.toBeNull();
}

async function expectSameInMlflow(folder: string): Promise<void> {
  if (mlflow !== null) expect(await mlflow.dump(folder)).toEqual(await (await LocalStores.open(folder)).dump());
}

/** A process that has opened the store and waits. */
async function start(folder: string, id: number): Promise<{ readonly go: () => void; readonly end: Promise<string> }> {
  const child = spawn(process.execPath, [logModels, JSON.stringify({ folder, process: id, models: MODELS })]);
  let errors = "";
  child.stderr.on("data", (text) => (errors += text));
  const end = once(child, "close").then(() => errors);
  await once(child.stdout, "data");
  return { go: () => child.stdin.write("go\n"), end };
}

/** How long each phase takes, in milliseconds. */
function durationsOf({ begun }: Death): Readonly<Record<Phase, number>> {
  const moments = [...PHASES, "done" as const].map((phase) => begun[phase] ?? Number.NaN);
  const entries = PHASES.map((phase, at) => [phase, (moments[at + 1] ?? Number.NaN) - (moments[at] ?? Number.NaN)]);
  return Object.fromEntries(entries);
}
