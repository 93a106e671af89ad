import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveModel } from "@tsfunc/mlflow";
import { hasPythonEnvironment, preparePython, pythonOfEnvironment } from "../../scripts/setup/python.mjs";
import { median } from "../measure.ts";
import { bodyOf, costOf } from "./load.ts";
import { MeasuredServer } from "./measured-server.ts";
import { MlflowServer } from "./mlflow-server.ts";

/** The sizes of a request, how many are sent in a round, and what is allowed: at most so much of the bare handler, at least so much less than MLflow. */
const SIZES = [
  { batch: 1, requests: 4000, ofMlflow: 400, most: 1.35, least: 20 },
  { batch: 100, requests: 2000, ofMlflow: 300, most: 1.2, least: 15 },
] as const;

const [WARM_UPS, ROUNDS] = [2, 9];

/** Of MLflow, whose CPU time is told in hundredths of a second. */
const MLFLOW_ROUNDS = 5;

interface Costs {
  readonly bare: number;
  readonly ours: number;
  readonly ratio: number;
}

/** Both in one process, in turn: logger, hooks and connections are the same. */
async function measureOurs(server: MeasuredServer, { batch, requests }: (typeof SIZES)[number]): Promise<Costs> {
  const body = bodyOf(batch);
  const rounds: Costs[] = [];
  for (let round = -WARM_UPS; round < ROUNDS; round++) {
    const bare = await costOf(server, { url: `${server.url}/bare`, body, requests });
    const ours = await costOf(server, { url: `${server.url}/invocations`, body, requests });
    if (round >= 0) rounds.push({ bare, ours, ratio: ours / bare });
  }
  const of = (name: keyof Costs): number => median(rounds.map((round) => round[name]));
  return { bare: of("bare"), ours: of("ours"), ratio: of("ratio") };
}

async function measureMlflow(path: string): Promise<readonly number[]> {
  await using server = await MlflowServer.start(path);
  const costs: number[] = [];
  for (const { batch, ofMlflow: requests } of SIZES) {
    const load = { url: `${server.url}/invocations`, body: bodyOf(batch), requests };
    await costOf(server, { ...load, requests: requests / 4 });
    const rounds: number[] = [];
    for (let round = 0; round < MLFLOW_ROUNDS; round++) rounds.push(await costOf(server, load));
    costs.push(median(rounds));
  }
  return costs;
}

function line(name: string, cost: number, ratio: number, allowed = ""): void {
  console.log(
    `  ${name.padEnd(40)} ${cost.toFixed(1).padStart(8)} µs a request  ${ratio.toFixed(2).padStart(7)} ×${allowed}`,
  );
}

/** MLflow's server of the model itself, and of the same model in Python; none where it is not installed. */
async function mlflowCosts(ours: string, folder: string): Promise<readonly (readonly number[])[]> {
  await preparePython();
  if (process.platform !== "linux" || !hasPythonEnvironment()) {
    console.log("\nserve: MLflow is not measured: that takes Linux, and Python with MLflow");
    return [];
  }
  const [script, python] = [fileURLToPath(new URL("save_model.py", import.meta.url)), join(folder, "python")];
  execFileSync(pythonOfEnvironment(), [script, python], { stdio: "ignore", cwd: folder });
  return [await measureMlflow(ours), await measureMlflow(python)];
}

const MLFLOW = ["mlflow models serve, this model", "mlflow models serve, the same in Python"];

function report(
  { batch, most, least }: (typeof SIZES)[number],
  { bare, ours, ratio }: Costs,
  mlflow: readonly number[],
): void {
  console.log(`\nserve: ${batch} messages a request, CPU time of the server`);
  line("a bare Fastify handler", bare, 1);
  line("tsfunc, validated Message[]", ours, ratio, `  at most ${most}`);
  for (const [which, cost] of mlflow.entries()) {
    const more = `  ${(cost / ours).toFixed(1)} times tsfunc, at least ${least}`;
    line(MLFLOW[which] ?? "", cost, cost / bare, more);
  }
  if (ratio > most || mlflow.some((cost) => cost / ours < least)) process.exitCode = 1;
}

async function main(folder: string): Promise<void> {
  const path = join(folder, "model");
  await saveModel({ path, model: new URL("../bridge/chat-model.ts", import.meta.url), onWarning: () => {} });
  const costs: Costs[] = [];
  {
    await using server = await MeasuredServer.start(path);
    for (const size of SIZES) costs.push(await measureOurs(server, size));
  }
  const mlflow = await mlflowCosts(path, folder);
  for (const [at, size] of SIZES.entries()) {
    report(
      size,
      costs[at] as Costs,
      mlflow.map((of) => of[at] as number),
    );
  }
}

const folder = mkdtempSync(join(tmpdir(), "tsfunc-serve-"));
try {
  await main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
