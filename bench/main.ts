import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Figure, type Limit, median } from "./measure.ts";

/** What can be measured: the cases of each suite. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  bridge: [],
  cli: [],
  convert: ["Message[100]", "ChatRequest[100]", "UserData[100]"].flatMap((name) => [
    name,
    `${name}, instances by zod`,
    `${name}, 1 wrong`,
    `${name}, 10 wrong`,
  ]),
  columns: [
    "10,000 rows × 9 typed columns",
    "1,000,000 rows × 9 typed columns",
    "1,000,000 rows of text",
    "int32 to int64, 1,000,000 rows",
    "float32 to float64, 1,000,000 rows",
    "100 rows × 600 typed columns",
    "a frame of 100 rows × 600 typed columns",
  ],
  compile: [],
  serve: [],
  inference: ["infer 1,000,000 records", "enforce 1,000,000 records", "infer and enforce 1,000,000 records"],
  transfer: [],
};

/** What a suite measures beside its cases. */
const MORE: Readonly<Record<string, string>> = {
  bridge: "./bridge/more.ts",
  cli: "./cli/more.ts",
  columns: "./columns/more.ts",
  compile: "./compile/more.ts",
  transfer: "./transfer/more.ts",
  serve: "./serve/more.ts",
};
const PROCESSES = 5;
const FOLDER = fileURLToPath(new URL(".", import.meta.url));

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(", ")}; there are: ${Object.keys(SUITES).join(", ")}`);
  process.exit(2);
}
for (const suite of chosen.length > 0 ? chosen : Object.keys(SUITES)) {
  for (const name of SUITES[suite] ?? []) report(suite, name);
  const more = MORE[suite];
  if (more !== undefined) await import(more);
}

/** Each process compiles anew; the figures are medians over the processes. */
function report(suite: string, name: string): void {
  console.log(`\n${suite}: ${name}, CPU time, ${PROCESSES} processes`);
  const runs = Array.from({ length: PROCESSES }, () => measureInNewProcess(suite, name));
  const figures = (runs[0] ?? []).map((figure, index) => ({
    ...figure,
    nanoseconds: median(runs.map((run) => (run[index] as Figure).nanoseconds)),
    ratio: median(runs.map((run) => (run[index] as Figure).ratio)),
  }));
  for (const { name: contestant, nanoseconds, ratio, limit } of figures) {
    const cost = (nanoseconds / 1000).toFixed(2).padStart(12);
    const verdict = limit === undefined ? "" : verdictOf(ratio, limit, figures);
    console.log(`  ${contestant.padEnd(26)} ${cost} µs a call  ${ratio.toFixed(3).padStart(7)} ×${verdict}`);
  }
}

/** `process.exitCode` tells that something costs more, or beats less, than is asked for. */
function verdictOf(ratio: number, { than, most, least }: Limit, figures: readonly Figure[]): string {
  const times = ratio / (figures.find(({ name }) => name === than)?.ratio ?? Number.NaN);
  if (times > (most ?? times) || times < (least ?? times)) process.exitCode = 1;
  const asked = most === undefined ? `at least ${least}` : `at most ${most}`;
  return `  ${times.toFixed(2)} times ${than}, ${asked}`;
}

function measureInNewProcess(suite: string, name: string): Figure[] {
  const args = ["--import", "@tsfunc/compiler-plugin/register", `${FOLDER}case.ts`, suite, name];
  const stdio: ["ignore", "pipe", "inherit"] = ["ignore", "pipe", "inherit"];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: FOLDER, encoding: "utf8", stdio }));
}
