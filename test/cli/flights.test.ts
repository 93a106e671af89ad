import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { Random } from "../converters/random.ts";
import { CliProject, type Outcome } from "./cli-project.ts";
import { type FlightRows, FlightsTruth } from "./flights/flights-truth.ts";

const ALL = 3_000_000;
/** In MiB: however many rows there are. */
const MEMORY = 768;
const PEAK_MEMORY = fileURLToPath(new URL("flights/peak-memory.cjs", import.meta.url));
const PROGRESS = /\d %.* rows, .* refused, .* rows\/s/;
const MINUTES = 60_000;
const rows = repetitions(ALL);

let project: CliProject;
let truth: FlightsTruth;
let expected: FlightRows;
beforeAll(async () => {
  project = await CliProject.create("flights");
  const saved = await project.saveModel("src/flights.ts", { path: "model" });
  expect(saved.code, saved.stderr).toBe(0);
  const range = { first: new Random(SEED).integer(0, ALL - rows), count: rows };
  truth = await FlightsTruth.open(project.folder, rows === ALL ? undefined : range);
  expected = await truth.rows();
  expect(await truth.count()).toBe(rows);
  expect(expected.refused.length).toBeGreaterThanOrEqual(rows / 3000);
});
afterAll(async () => {
  truth.close();
  await project.remove();
});

/** Runs the CLI, and prints what it took. */
async function measured(args: readonly string[]): Promise<Outcome> {
  await project.write("memory", "");
  const begun = performance.now();
  const env = { NODE_OPTIONS: `--require=${PEAK_MEMORY}`, PEAK_MEMORY: join(project.folder, "memory") };
  const outcome = await project.tsfunc(args, env);
  const memory = Number(await project.read("memory"));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `flights, seed ${SEED}: ${args[0]} of ${rows.toLocaleString("en")} rows, ${expected.refused.length} refused, ${memory.toFixed(0)} MiB at the peak (at most ${MEMORY}), ${seconds} s`,
  );
  expect(memory).toBeGreaterThan(0);
  expect(memory).toBeLessThan(MEMORY);
  return outcome;
}

/** What a file of failures says. */
async function failuresIn(file: string): Promise<readonly { readonly row: number; readonly code: string | null }[]> {
  const lines = (await project.read(file)).split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(join(project.folder, file))) hash.update(piece);
  return hash.digest("hex");
}

test("check refuses the rows that DuckDB finds", { timeout: 10 * MINUTES }, async () => {
  const args = ["check", "src/flights.ts", "--data", truth.file, "--failures", "checked.jsonl", "--json"];
  const { code, stdout, stderr } = await measured(args);
  expect(code, stderr).toBe(1);
  const { refused } = expected;
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ model: "Flights", rows, refused: refused.length });
  expect(report.first.map(({ row }: { readonly row: number }) => row)).toEqual(refused.slice(0, 10));
  expect((await failuresIn("checked.jsonl")).map(({ row }) => row)).toEqual(refused);
  if (rows === ALL) expect(stderr).toMatch(PROGRESS);
});

const NAMES = "predict has a line for each row, and names the rows without a prediction that DuckDB finds";
test(NAMES, { timeout: 10 * MINUTES }, async () => {
  const args = ["predict", "-m", "model", truth.file, "--output", "predicted.jsonl", "--workers", "2"];
  const { code, stderr } = await measured(args);
  expect(code, stderr).toBe(1);
  const failures = await failuresIn("predicted.jsonl.failures.jsonl");
  expect(failures.flatMap(({ row, code: of }) => (of === "TF2100" ? [row] : []))).toEqual(expected.refused);
  expect(failures.flatMap(({ row, code: of }) => (of === null ? [row] : []))).toEqual(expected.thrown);
  await truth.writePredictions(join(project.folder, "expected.jsonl"));
  expect(await hashOf("predicted.jsonl")).toBe(await hashOf("expected.jsonl"));
  if (rows === ALL) expect(stderr).toMatch(PROGRESS);
});
