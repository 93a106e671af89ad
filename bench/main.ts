import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Figure, median } from "./measure.ts";

/** What can be measured: the cases of each suite. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  convert: ["Message[100]", "ChatRequest[100]", "UserData[100]"],
};
const PROCESSES = 5;

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in SUITES));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(", ")}; there are: ${Object.keys(SUITES).join(", ")}`);
  process.exit(2);
}
for (const suite of chosen.length > 0 ? chosen : Object.keys(SUITES)) {
  for (const name of SUITES[suite] ?? []) report(suite, name);
}

/** Each process compiles anew; the figures are medians over the processes. */
function report(suite: string, name: string): void {
  console.log(`\n${suite}: ${name}, CPU time, ${PROCESSES} processes`);
  const runs = Array.from({ length: PROCESSES }, () => measureInNewProcess(suite, name));
  for (const [index, { name: contestant }] of (runs[0] ?? []).entries()) {
    const nanoseconds = median(runs.map((run) => (run[index] as Figure).nanoseconds));
    const ratio = median(runs.map((run) => (run[index] as Figure).ratio));
    console.log(
      `  ${contestant.padEnd(18)} ${(nanoseconds / 1000).toFixed(2).padStart(9)} µs a call  ${ratio.toFixed(3).padStart(7)} ×`,
    );
  }
}

function measureInNewProcess(suite: string, name: string): Figure[] {
  const file = fileURLToPath(new URL(`${suite}/case.ts`, import.meta.url));
  const output = execFileSync(process.execPath, ["--import", "@tsfunc/compiler-plugin/register", file, name], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}
