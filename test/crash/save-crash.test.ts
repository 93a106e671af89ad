import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getModelInfo, loadModel } from "@tsfunc/mlflow";
import { afterAll, expect, test } from "vitest";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { Random } from "../converters/random.ts";
import { type Death, durationsOf, runDoomed } from "./doomed-process.ts";

/** The phases of `saveModel`, in their order. */
const PHASES = ["bundle", "stage", "run", "describe", "replace"] as const;

type Phase = (typeof PHASES)[number];

const SCRIPT = new URL("fixtures/save-and-die.mjs", import.meta.url);

const folder = mkdtempSync(join(tmpdir(), "tsfunc-crash-"));
const artifact = join(folder, "data.bin");
afterAll(() => rmSync(folder, { recursive: true }));

/** Some kills come too late, as no phase takes the same time twice: they are not counted, and the next one comes earlier. */
const MAX_TRIES = 10;

const kills = repetitions(100);

test(`${kills} kills of saveModel leave the older model, the new one, or none`, async () => {
  writeFileSync(artifact, Buffer.alloc(2_000_000, 7));
  const random = new Random(SEED);
  const durations = durationsOf(PHASES, await save(join(folder, "first"), 0));
  const counts = new Map<Phase, number>(PHASES.map((phase) => [phase, 0]));
  for (let kill = 0; kill < kills; kill++) {
    const phase = PHASES[kill % PHASES.length] as Phase;
    const isReplacing = random.chance(0.7);
    await killOnce({
      kill,
      phase,
      isReplacing,
      moment: (attempt) => (random.next() * durations[phase]) / (attempt + 1),
    });
    counts.set(phase, (counts.get(phase) ?? 0) + 1);
  }
  console.log(`save-crash, seed ${SEED}: ${[...counts].map(([phase, count]) => `${phase} ${count}`).join(", ")}`);
  for (const [phase, count] of counts) expect(count, phase).toBeGreaterThanOrEqual(Math.floor(kills / PHASES.length));
});

interface Kill {
  readonly kill: number;
  readonly phase: Phase;
  /** Whether there is an older model. */
  readonly isReplacing: boolean;
  readonly moment: (attempt: number) => number;
}

async function killOnce({ kill, phase, isReplacing, moment }: Kill): Promise<void> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const place = join(folder, `${kill}-${attempt}`);
    const path = join(place, "model");
    if (isReplacing) await save(path, 1);
    const death = await runDoomed({
      script: SCRIPT,
      settings: { path, artifact, version: 2 },
      phase,
      delay: moment(attempt),
    });
    expect(death.errors).toBe("");
    if (existsSync(path)) await expectWhole(path, isReplacing ? [1, 2] : [2]);
    await expectWhatIsLeft(path, isReplacing);
    await save(path, 3);
    await expectWhole(path, [3]);
    expect(readdirSync(place)).toEqual(["model"]);
    if (death.signal === "SIGKILL" && death.last === phase) return;
  }
  throw new Error(`no kill came in the phase ${phase}`);
}

async function save(path: string, version: number): Promise<Death<Phase>> {
  const death = await runDoomed<Phase>({ script: SCRIPT, settings: { path, artifact, version } });
  expect(death).toMatchObject({ last: "done", errors: "" });
  return death;
}

/** Whoever looks next finds the older model or the new one; where there was none, perhaps none. */
async function expectWhatIsLeft(path: string, isReplacing: boolean): Promise<void> {
  const isThere = await getModelInfo(path).then(
    () => true,
    (error: { readonly code?: string }) => {
      expect(error.code).toBe("TF4010");
      return false;
    },
  );
  if (isReplacing) expect(isThere).toBe(true);
  if (isThere) await expectWhole(path, isReplacing ? [1, 2] : [2]);
}

async function expectWhole(path: string, versions: readonly number[]): Promise<void> {
  const model = await loadModel(path, { integrity: true });
  expect(versions).toContain(model.metadata.metadata?.version);
  expect(await model.predict([1])).toEqual([2]);
}
