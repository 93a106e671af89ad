import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveModel } from "@tsfunc/mlflow";
import { median } from "../measure.ts";
import { writeRows } from "./write-rows.ts";

/** What a process used: CPU time of all its threads and time on the clock, in milliseconds, and its greatest size in memory, in MiB. */
interface Usage {
  readonly cpu: number;
  readonly memory: number;
  readonly wall: number;
}

/** What is allowed: of the control, and in MiB. */
const [HELP_AT_MOST, INFER_AT_MOST, INFER_MEMORY, FASTER_AT_LEAST] = [2.5, 2, 256, 1.7];
const [HELP_ROUNDS, INFER_ROUNDS, PREDICT_ROUNDS] = [21, 5, 5];
const [INFERRED_BYTES, PREDICTED_ROWS] = [100_000_000, 1_000_000];

const FILES = new URL(".", import.meta.url);
const REPORT = fileURLToPath(new URL("report-usage.cjs", FILES));
const PARSE_LINES = fileURLToPath(new URL("parse-lines.mjs", FILES));
const TSFUNC = fileURLToPath(new URL("../../packages/cli/dist/bin.js", FILES));

function run(...args: readonly string[]): Usage {
  const begun = performance.now();
  const command = ["--require", REPORT, ...args];
  const { status, output } = spawnSync(process.execPath, command, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${output[2]}`);
  return { ...JSON.parse(String(output[3])), wall: performance.now() - begun };
}

type Contestants = Readonly<Record<string, readonly string[]>>;
type Rounds = Readonly<Record<string, readonly Usage[]>>;

/** Contestants take turns, in new processes. */
function measure(contestants: Contestants, count: number): Rounds {
  const rounds = Array.from({ length: count }, () =>
    Object.entries(contestants).map(([name, args]) => [name, run(...args)] as const),
  );
  return Object.fromEntries(
    Object.keys(contestants).map((name, at) => [name, rounds.map((round) => (round[at]?.[1] as Usage) ?? name)]),
  );
}

/** The ratio of one contestant to another, round by round. */
function ratioOf(rounds: Rounds, [one, other]: readonly [string, string], figure: keyof Usage): number {
  const others = rounds[other] ?? [];
  return median((rounds[one] ?? []).map((usage, round) => usage[figure] / (others[round]?.[figure] ?? Number.NaN)));
}

function of(rounds: Rounds, name: string, figure: keyof Usage): number {
  return median((rounds[name] ?? []).map((usage) => usage[figure]));
}

/** `process.exitCode` tells that something took more than is allowed. */
function report(rounds: Rounds, name: string, ratio: number, allowed = Number.POSITIVE_INFINITY): void {
  const limit = Number.isFinite(allowed) ? ` (at most ${allowed})` : "";
  const [cpu, memory] = [of(rounds, name, "cpu"), of(rounds, name, "memory")];
  console.log(
    `  ${name.padEnd(28)} ${cpu.toFixed(0).padStart(6)} ms CPU  ${memory.toFixed(0).padStart(4)} MiB  ${ratio.toFixed(2).padStart(6)} ×${limit}`,
  );
  if (ratio > allowed) process.exitCode = 1;
}

function measureHelp(): void {
  const node = "node -e 0";
  console.log(`\ncli: tsfunc --help, CPU time, ${HELP_ROUNDS} rounds of new processes that take turns`);
  const contestants = { [node]: ["-e", "0"], "tsfunc --help": [TSFUNC, "--help"], control: ["-e", "0"] };
  const rounds = measure(contestants, HELP_ROUNDS);
  report(rounds, node, 1);
  report(rounds, "tsfunc --help", ratioOf(rounds, ["tsfunc --help", node], "cpu"), HELP_AT_MOST);
  report(rounds, "control", ratioOf(rounds, ["control", node], "cpu"));
}

function measureInfer(folder: string): void {
  const file = join(folder, "infer.jsonl");
  writeRows(file, (_, bytes) => bytes >= INFERRED_BYTES);
  console.log(`\ncli: tsfunc infer of ${INFERRED_BYTES / 1e6} MB of JSONL, CPU time, ${INFER_ROUNDS} rounds`);
  const bare = "JSON.parse, line by line";
  const contestants = {
    [bare]: [PARSE_LINES, file],
    "tsfunc infer": [TSFUNC, "infer", file],
    control: [PARSE_LINES, file],
  };
  const rounds = measure(contestants, INFER_ROUNDS);
  report(rounds, bare, 1);
  report(rounds, "tsfunc infer", ratioOf(rounds, ["tsfunc infer", bare], "cpu"), INFER_AT_MOST);
  report(rounds, "control", ratioOf(rounds, ["control", bare], "cpu"));
  if (of(rounds, "tsfunc infer", "memory") > INFER_MEMORY)
    throw new Error(`tsfunc infer takes more than ${INFER_MEMORY} MiB`);
}

/** A model that works as models do, of which something is asked, and one that does nothing, which shows what the command itself costs. */
const PREDICTED = [
  { what: "a model of 100 trees", source: "forest-model.ts", least: FASTER_AT_LEAST },
  { what: "a model that does little", source: "flight-model.ts", least: undefined },
] as const;

async function measurePredict(folder: string): Promise<void> {
  const file = join(folder, "predict.jsonl");
  writeRows(file, (rows) => rows >= PREDICTED_ROWS);
  for (const one of PREDICTED) await measureModel(folder, file, one);
}

async function measureModel(
  folder: string,
  file: string,
  { what, source, least }: (typeof PREDICTED)[number],
): Promise<void> {
  const path = join(folder, source);
  await saveModel({ model: fileURLToPath(new URL(source, FILES)), path });
  const processors = `${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)}`;
  const rows = PREDICTED_ROWS.toLocaleString("en");
  console.log(
    `\ncli: tsfunc predict of ${rows} rows by ${what}, time on the clock, ${PREDICT_ROUNDS} rounds, ${processors}`,
  );
  const predict = (workers: number): readonly string[] => {
    const output = ["-o", join(folder, `${workers}.jsonl`), "--workers", String(workers)];
    return [TSFUNC, "predict", "-m", path, file, ...output];
  };
  const rounds = measure({ "1 worker": predict(1), "2 workers": predict(2), control: predict(1) }, PREDICT_ROUNDS);
  for (const name of Object.keys(rounds)) reportFaster(rounds, name, name === "2 workers" ? least : undefined);
}

/** `process.exitCode` tells that it is not as much faster as is asked for. */
function reportFaster(rounds: Rounds, name: string, least = 0): void {
  const faster = ratioOf(rounds, ["1 worker", name], "wall");
  const wall = (of(rounds, name, "wall") / 1000).toFixed(1).padStart(6);
  const [cpu, memory] = [of(rounds, name, "cpu").toFixed(0), of(rounds, name, "memory").toFixed(0)];
  const limit = least === 0 ? "" : ` (at least ${least}, where nothing else runs)`;
  console.log(`  ${name.padEnd(28)} ${wall} s  ${faster.toFixed(2)} × as fast${limit}, ${cpu} ms CPU, ${memory} MiB`);
  if (faster < least) process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), "tsfunc-cli-bench-"));
try {
  measureHelp();
  measureInfer(folder);
  await measurePredict(folder);
} finally {
  rmSync(folder, { recursive: true });
}
