import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type LoggedModel, loadModel, MlflowClient, setTrackingUri } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repetitions, SEED } from "../../campaigns/scale.ts";
import { Random } from "../../converters/random.ts";
import { type Death, durationsOf, runDoomed } from "../../crash/doomed-process.ts";
import { hasMlflow } from "../python/python.ts";
import { MlflowServer } from "../server/mlflow-server.ts";

/** The phases of `logModel`, in their order. */
const PHASES = [
  "bundle",
  "stage",
  "run",
  "describe",
  "replace",
  "create",
  "link",
  "upload",
  "finalize",
  "register",
] as const;

type Phase = (typeof PHASES)[number];

const SCRIPT = new URL("fixtures/log-and-die.mjs", import.meta.url);

/** What is said of a local store, and nothing else. */
const NOTICE = /^(?:Logging to the folder .*\n.*\n.*\n)?$/;

/** Some kills come too late, as no phase takes the same time twice: they are not counted, and the next one comes earlier. */
const MAX_TRIES = 10;

const kills = repetitions(100);

interface Place {
  readonly name: string;
  readonly trackingUri: string;
  readonly durations: Readonly<Record<Phase, number>>;
  /** What has been found whole already: it is looked at once more at the end. */
  readonly whole: Set<string>;
}

describe.skipIf(!hasMlflow())("kills of logModel", () => {
  let folder: string;
  let artifact: string;
  let server: MlflowServer;
  let places: readonly Place[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsfunc-log-crash-"));
    process.env.TSFUNC_CACHE_DIR = join(folder, "cache");
    artifact = join(folder, "data.bin");
    await writeFile(artifact, Buffer.alloc(2_000_000, 7));
    server = await MlflowServer.start();
    places = [await opened("a server", server.uri), await opened("a folder", join(folder, "store"))];
  }, 300_000);
  afterAll(async () => {
    setTrackingUri(null);
    delete process.env.TSFUNC_CACHE_DIR;
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test(`${kills} moments leave earlier models readable, and no half one to be seen`, {
    timeout: 3_600_000,
  }, async () => {
    const random = new Random(SEED);
    const counts = new Map<string, number>();
    for (let kill = 0; kill < kills; kill++) {
      const phase = PHASES[kill % PHASES.length] as Phase;
      const place = places[(kill + Math.floor(kill / PHASES.length)) % places.length] as Place;
      await killOnce(place, phase, (attempt) => (random.next() * place.durations[phase]) / (attempt + 1));
      counts.set(phase, (counts.get(phase) ?? 0) + 1);
      if ((kill + 1) % PHASES.length === 0) console.log(`log-crash: ${kill + 1} of ${kills} kills`);
    }
    for (const place of places) {
      await log(place.trackingUri, 1);
      place.whole.clear();
      const whole = await expectWholeModels(place);
      console.log(`log-crash, ${place.name}: ${whole} whole models at the end`);
    }
    console.log(`log-crash, seed ${SEED}: ${[...counts].map(([phase, count]) => `${phase} ${count}`).join(", ")}`);
    for (const phase of PHASES) {
      expect(counts.get(phase), phase).toBeGreaterThanOrEqual(Math.floor(kills / PHASES.length));
    }
  });

  async function opened(name: string, trackingUri: string): Promise<Place> {
    return { name, trackingUri, durations: durationsOf(PHASES, await log(trackingUri, 0)), whole: new Set() };
  }

  async function log(trackingUri: string, version: number): Promise<Death<Phase>> {
    const death = await runDoomed<Phase>({ script: SCRIPT, settings: { trackingUri, artifact, version } });
    expect(death.errors).toMatch(NOTICE);
    expect(death.last).toBe("done");
    return death;
  }

  async function killOnce(place: Place, phase: Phase, moment: (attempt: number) => number): Promise<void> {
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      const settings = { trackingUri: place.trackingUri, artifact, version: 2 };
      const death = await runDoomed<Phase>({ script: SCRIPT, settings, phase, delay: moment(attempt) });
      expect(death.errors).toMatch(NOTICE);
      await expectWholeModels(place);
      if (death.signal === "SIGKILL" && death.last === phase) return;
    }
    throw new Error(`no kill came in the phase ${phase} at ${place.name}`);
  }

  /** Every model that says it is ready is whole, no other can be loaded, and every version is one of the whole. */
  async function expectWholeModels({ trackingUri, whole }: Place): Promise<number> {
    setTrackingUri(trackingUri);
    const client = new MlflowClient();
    const experiment = await client.getExperimentByName("crash");
    const experimentIds = [experiment?.experimentId ?? ""];
    const models = await allModels(client, experimentIds);
    const ready = new Set(models.filter(isReady).map(({ modelId }) => modelId));
    for (const model of models) if (!isReady(model)) await expectHidden(model);
    const found = await client.searchLoggedModels(experimentIds, { filterString: "status = 'READY'" });
    expect(found.items.every(({ modelId }) => ready.has(modelId))).toBe(true);
    const uris = [...ready].map((modelId) => `models:/${modelId}`);
    const versions = await client.searchModelVersions({ filterString: "name = 'doomed'" });
    for (const { source, version } of versions.items) {
      expect(ready).toContain(source.replace("models:/", ""));
      uris.push(`models:/doomed/${version}`);
    }
    for (const uri of uris.filter((one) => !whole.has(one))) await expectWhole(uri);
    for (const uri of uris) whole.add(uri);
    return ready.size;
  }

  async function expectHidden({ modelId, sourceRunId }: LoggedModel): Promise<void> {
    for (const uri of [`models:/${modelId}`, `runs:/${sourceRunId}/doomed`]) {
      await expect(loadModel(uri), uri).rejects.toMatchObject({ code: "TF5064" });
    }
  }

  async function allModels(client: MlflowClient, experimentIds: string[]): Promise<readonly LoggedModel[]> {
    const models: LoggedModel[] = [];
    let pageToken: string | null | undefined;
    do {
      const page = await client.searchLoggedModels(experimentIds, pageToken ? { pageToken } : {});
      models.push(...page.items);
      pageToken = page.nextPageToken;
    } while (pageToken);
    return models;
  }

  async function expectWhole(uri: string): Promise<void> {
    const model = await loadModel(uri, { integrity: true });
    expect([0, 1, 2]).toContain(model.metadata.metadata?.version);
    expect(await model.predict([1])).toEqual([2]);
  }
});

function isReady({ status }: LoggedModel): boolean {
  return status === "LOGGED_MODEL_READY";
}
