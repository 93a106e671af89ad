import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "../measure.ts";
import { writeProject } from "./write-project.ts";

/** What a process used: CPU time of all its threads and of its children, in milliseconds, and its greatest size in memory, in megabytes. */
interface Usage {
  readonly cpu: number;
  readonly memory: number;
}

const ROUNDS = 5;
const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const REPORT = join(FOLDER, "report-usage.mjs");
const TSC = createRequire(import.meta.url).resolve("typescript/bin/tsc");

/** What an edit costs in a living process, in milliseconds. */
interface EditFigures {
  readonly body: number;
  readonly types: number;
}

/** What the gate lets through, and what it costs, in nanoseconds a file. */
interface GateFigures {
  readonly files: number;
  readonly handled: number;
  readonly gate: number;
  readonly search: number;
  readonly again: number;
}

mkdirSync(join(FOLDER, "../.cache"), { recursive: true });
const project = mkdtempSync(join(FOLDER, "../.cache/compile-"));
try {
  const files = writeProject(project);
  console.log(`\ncompile: ${files} files with 50 models, CPU time, ${ROUNDS} rounds of new processes that take turns`);
  const rounds = Array.from({ length: ROUNDS }, measureRound);
  report(rounds);
  reportEdits(median(rounds.map(({ tsc }) => (tsc as Usage).cpu)));
  reportGate(run<GateFigures>("gate.mjs"));
} finally {
  rmSync(project, { recursive: true });
}

/** Each contestant once, the controls among them. */
function measureRound(): Readonly<Record<string, Usage>> {
  const cache = join(project, "cache");
  rmSync(cache, { recursive: true, force: true });
  return {
    tsc: run(TSC, "--noEmit"),
    without: run("build.mjs", "without"),
    with: run("build.mjs", "with"),
    cold: run("build.mjs", "with", cache),
    warm: run("build.mjs", "with", cache),
    tscAgain: run(TSC, "--noEmit"),
    withoutAgain: run("build.mjs", "without"),
  };
}

/** Runs a program in the project; what it writes to the fourth of its streams are its figures. */
function run<Figures = Usage>(program: string, ...args: string[]): Figures {
  const path = program === TSC ? TSC : join(FOLDER, program);
  const reporting = program === TSC || program === "build.mjs" ? ["--import", REPORT] : [];
  const command = [...reporting, path, ...args];
  const { status, output } = spawnSync(process.execPath, command, {
    cwd: project,
    encoding: "utf8",
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  if (status !== 0) throw new Error(`${path} ${args.join(" ")} ended with ${status}.`);
  return JSON.parse(output[3] ?? "");
}

function report(rounds: readonly Readonly<Record<string, Usage>>[]): void {
  type Measure = (round: Readonly<Record<string, Usage>>) => number;
  const cpu =
    (name: string): Measure =>
    (round) =>
      (round[name] as Usage).cpu;
  const memory =
    (name: string): Measure =>
    (round) =>
      (round[name] as Usage).memory;
  const added =
    (name: string): Measure =>
    (round) =>
      cpu(name)(round) - cpu("without")(round);
  const line = (title: string, measure: Measure, base: Measure, limit?: number): void => {
    const ratio = median(rounds.map((round) => measure(round) / base(round)));
    const [value, unit] = [median(rounds.map(measure)), base === tscMemory ? "MB" : "ms"];
    const bound = limit === undefined ? "" : `  (at most ${limit})`;
    console.log(
      `  ${title.padEnd(46)} ${value.toFixed(0).padStart(6)} ${unit}  ${ratio.toFixed(3).padStart(7)} ×${bound}`,
    );
  };
  const [tsc, tscMemory] = [cpu("tsc"), memory("tsc")];
  line("tsc --noEmit", tsc, tsc);
  line("control: tsc --noEmit again", cpu("tscAgain"), tsc);
  line("a build of Vite without the plugin", cpu("without"), tsc);
  line("what the plugin adds, without a cache", added("with"), tsc, 1.3);
  line("what it adds, and fills the cache", added("cold"), tsc);
  line("what it adds, the cache filled", added("warm"), tsc, 0.15);
  line("control: without the plugin again", added("withoutAgain"), tsc);
  line("memory of tsc", tscMemory, tscMemory);
  line("control: memory of tsc again", memory("tscAgain"), tscMemory);
  line("memory of the build without the plugin", memory("without"), tscMemory);
  line("memory that the plugin adds", (round) => memory("with")(round) - memory("without")(round), tscMemory);
  line("memory of the build with it", memory("with"), tscMemory, 1.5);
  line("the same, and fills the cache", memory("cold"), tscMemory);
  line("the same, the cache filled", memory("warm"), tscMemory);
}

function reportEdits(tsc: number): void {
  const rounds = Array.from({ length: ROUNDS }, () => ({
    ours: run<EditFigures>("edits.mjs", "with"),
    without: run<EditFigures>("edits.mjs", "without"),
  }));
  const line = (title: string, values: readonly number[], bound = ""): void => {
    const value = median(values);
    console.log(
      `  ${title.padEnd(46)} ${value.toFixed(1).padStart(6)} ms  ${(value / tsc).toFixed(3).padStart(7)} ×${bound}`,
    );
  };
  console.log("\ncompile: one edited file in a living dev server of Vite, all that it costs, beside tsc --noEmit");
  for (const [kind, title] of [
    ["body", "a line of the model"],
    ["types", "a type that the model imports"],
  ] as const) {
    line(
      title,
      rounds.map(({ ours }) => ours[kind]),
      "  (at most 0.03)",
    );
    line(
      "control: the same without the plugin",
      rounds.map(({ without }) => without[kind]),
    );
  }
}

function reportGate({ files, handled, gate, search, again }: GateFigures): void {
  console.log("\ncompile: the gate");
  console.log(`  ${handled} of ${files} files passed it and were handed to the plugin`);
  console.log(
    `  ${gate.toFixed(0)} ns a file that fails it, again ${again.toFixed(0)} ns; control: one text.includes ${search.toFixed(0)} ns`,
  );
}
