import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { pythonEnvironment } from "./python.ts";

/** A model that the real MLflow serves. */
export interface ServedModel {
  /** The address of the server. */
  readonly origin: string;
  /** Ends the server. */
  stop(): void;
}

/**
 * Runs `mlflow models serve`, and waits until it answers.
 *
 * @param path The folder of the model.
 * @param folder The working directory.
 */
export async function serveModel(path: string, folder: string): Promise<ServedModel> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const address = ["--host", "127.0.0.1", "--port", String(port), "--workers", "1"];
  const args = ["models", "serve", "--model-uri", path, "--env-manager", "local", ...address];
  const mlflow = join(dirname(pythonOfEnvironment()), "mlflow");
  // In a group of its own: what it starts ends with it.
  const server = spawn(mlflow, args, { env: pythonEnvironment(), cwd: folder, stdio: "ignore", detached: true });
  const { pid } = server;
  while (!(await isReady(origin))) {
    if (server.exitCode !== null) throw new Error(`mlflow models serve ended with ${server.exitCode}.`);
    await setTimeout(250);
  }
  return {
    origin,
    stop: () => {
      if (pid !== undefined) process.kill(-pid, "SIGTERM");
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/ping`).catch(() => null);
  return answer?.status === 200;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
