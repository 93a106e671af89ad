import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveModel } from "@tsfunc/mlflow";
import { hasPythonEnvironment, preparePython, pythonOfEnvironment } from "../../scripts/setup/python.mjs";
import { median } from "../measure.ts";
import { bodyOf, costOf, type Load } from "./load.ts";
import { MeasuredServer } from "./measured-server.ts";
import { MlflowServer } from "./mlflow-server.ts";

/** The sizes of a request, how many are sent in a round, and what is allowed: at most so much of the bare handler, at least so much less than MLflow. */
const SIZES = [
  { batch: 1, requests: 4000, ofMlflow: 400, most: 1.35, least: 20 },
  { batch: 100, requests: 2000, ofMlflow: 300, most: 1.2, least: 15 },
] as const;

type Size = (typeof SIZES)[number];

const [WARM_UPS, ROUNDS] = [2, 9];

/** What answers: in one process, with the same logger, hooks and connections, a bare handler and ours; and the servers of MLflow. */
interface Contestant {
  readonly name: string;
  readonly server: MeasuredServer | MlflowServer;
  readonly path: string;
  /** Whether something is asked of it: of the same model written in Python nothing is. */
  readonly limit?: "most" | "least";
}

const [BARE, OURS] = ["a bare Fastify handler", "tsfunc, validated Message[]"];

/** All take turns, round by round, so that a machine that slows down slows all of them. */
async function measure(contestants: readonly Contestant[], size: Size): Promise<readonly (readonly number[])[]> {
  const rounds: number[][] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const costs: number[] = [];
    for (const { server, path } of contestants) costs.push(await costOf(server, loadOf(server, path, size)));
    if (round >= 0) rounds.push(costs);
  }
  return rounds;
}

function loadOf(server: Contestant["server"], path: string, { batch, requests, ofMlflow }: Size): Load {
  return {
    url: `${server.url}${path}`,
    body: bodyOf(batch),
    requests: server instanceof MlflowServer ? ofMlflow : requests,
  };
}

function report(contestants: readonly Contestant[], size: Size, rounds: readonly (readonly number[])[]): void {
  console.log(`\nserve: ${size.batch} messages a request, CPU time of the server, ${ROUNDS} rounds`);
  const ours = contestants.findIndex(({ name }) => name === OURS);
  const medianOf = (figure: (costs: readonly number[]) => number): number => median(rounds.map(figure));
  for (const [at, { name, limit }] of contestants.entries()) {
    const of = (costs: readonly number[], index: number): number => costs[index] as number;
    const [cost, ofBare] = [medianOf((costs) => of(costs, at)), medianOf((costs) => of(costs, at) / of(costs, 0))];
    const ofOurs = medianOf((costs) => of(costs, at) / of(costs, ours));
    const figures = `${cost.toFixed(1).padStart(8)} µs a request  ${ofBare.toFixed(2).padStart(7)} ×`;
    console.log(
      `  ${name.padEnd(40)} ${figures}${at > ours ? `  ${ofOurs.toFixed(1)} times tsfunc` : ""}${asked(limit, size)}`,
    );
    if ((limit === "most" && ofBare > size.most) || (limit === "least" && ofOurs < size.least)) process.exitCode = 1;
  }
}

function asked(limit: Contestant["limit"], { most, least }: Size): string {
  if (limit === undefined) return "";
  return limit === "most" ? `, at most ${most}` : `, at least ${least}`;
}

/** Whether MLflow can be measured. */
async function hasMlflow(): Promise<boolean> {
  await preparePython();
  const isThere = process.platform === "linux" && hasPythonEnvironment();
  if (!isThere) console.log("\nserve: MLflow is not measured: that takes Linux, and Python with MLflow");
  return isThere;
}

function saveInPython(path: string, cwd: string): string {
  const script = fileURLToPath(new URL("save_model.py", import.meta.url));
  execFileSync(pythonOfEnvironment(), [script, path], { stdio: "ignore", cwd });
  return path;
}

async function main(folder: string): Promise<void> {
  const model = join(folder, "model");
  await saveModel({ path: model, model: new URL("../bridge/chat-model.ts", import.meta.url), onWarning: () => {} });
  const isMeasured = await hasMlflow();
  await using server = await MeasuredServer.start(model);
  await using same = isMeasured ? await MlflowServer.start(model) : undefined;
  await using python = isMeasured ? await MlflowServer.start(saveInPython(join(folder, "python"), folder)) : undefined;
  const path = "/invocations";
  const contestants: Contestant[] = [
    { name: BARE, server, path: "/bare" },
    { name: OURS, server, path, limit: "most" },
  ];
  if (same !== undefined)
    contestants.push({ name: "mlflow models serve, this model", server: same, path, limit: "least" });
  if (python !== undefined) contestants.push({ name: "mlflow models serve, the same in Python", server: python, path });
  for (const size of SIZES) report(contestants, size, await measure(contestants, size));
}

const folder = mkdtempSync(join(tmpdir(), "tsfunc-serve-"));
try {
  await main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
