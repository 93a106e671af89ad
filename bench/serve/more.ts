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
    costs.push(await costOf(server, load));
  }
  return costs;
}

function line(name: string, cost: number, ratio: number, allowed = ""): void {
  console.log(`  ${name.padEnd(40)} ${cost.toFixed(1).padStart(8)} µs a request  ${ratio.toFixed(2).padStart(7)} ×${allowed}`);
}

async function main(folder: string): Promise<void> {
  const [ours, python] = [join(folder, "model"), join(folder, "python")];
  await saveModel({ path: ours, model: new URL("../bridge/chat-model.ts", import.meta.url), onWarning: () => {} });
  await preparePython();
  const hasMlflow = process.platform === "linux" && hasPythonEnvironment();
  if (hasMlflow) execFileSync(pythonOfEnvironment(), [fileURLToPath(new URL("save_model.py", import.meta.url)), python], { stdio: "ignore", cwd: folder });
  const costs: Costs[] = [];
  {
    await using server = await MeasuredServer.start(ours);
    for (const size of SIZES) costs.push(await measureOurs(server, size));
  }
  const mlflow = hasMlflow ? [await measureMlflow(ours), await measureMlflow(python)] : [];
  for (const [at, { batch, most, least }] of SIZES.entries()) {
    const { bare, ours: cost, ratio } = costs[at] as Costs;
    console.log(`\nserve: ${batch} messages a request, CPU time of the server`);
    line("a bare Fastify handler", bare, 1);
    line("tsfunc, validated Message[]", cost, ratio, `  at most ${most}`);
    for (const [which, name] of ["mlflow models serve, this model", "mlflow models serve, the same in Python"].entries()) {
      const other = mlflow[which]?.[at];
      if (other === undefined) continue;
      line(name, other, other / bare);
      console.log(`  ${"".padEnd(40)} ${(other / cost).toFixed(1)} times as much as tsfunc  at least ${least}`);
      if (other / cost < least) process.exitCode = 1;
    }
    if (ratio > most) process.exitCode = 1;
  }
  if (!hasMlflow) console.log("\nserve: MLflow was not measured: that takes Linux, and Python with MLflow");
}

const folder = mkdtempSync(join(tmpdir(), "tsfunc-serve-"));
try {
  await main(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
