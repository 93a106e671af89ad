import { type ChildProcess, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { loadModel, loadServingExample } from "@tsfunc/mlflow";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { freePort } from "../server/free-port.ts";
import { hasMlflow, pythonEnvironment } from "./python.ts";
import { SavedModels } from "./saved-models.ts";

describe.skipIf(!hasMlflow())("mlflow models serve", () => {
  let models: SavedModels;
  let server: ChildProcess;
  let origin: string;
  beforeAll(async () => {
    models = await SavedModels.save("chat-model.ts");
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const address = ["--host", "127.0.0.1", "--port", String(port), "--workers", "1"];
    const args = ["models", "serve", "--model-uri", models.path("chat-model.ts"), "--env-manager", "local", ...address];
    const mlflow = join(dirname(pythonOfEnvironment()), "mlflow");
    // In a group of its own: what it starts ends with it.
    server = spawn(mlflow, args, { env: pythonEnvironment(), cwd: models.folder, stdio: "ignore", detached: true });
    while (!(await isReady())) await setTimeout(250);
  }, 60_000);
  afterAll(async () => {
    if (server?.pid !== undefined) process.kill(-server.pid, "SIGTERM");
    await models?.remove();
  });

  async function isReady(): Promise<boolean> {
    const answer = await fetch(`${origin}/ping`).catch(() => null);
    return answer?.status === 200;
  }

  async function invoke(body: string): Promise<{ readonly status: number; readonly body: unknown }> {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${origin}/invocations`, { method: "POST", headers, body });
    return { status: answer.status, body: await answer.json() };
  }

  test("answers with what the model predicts for us", async () => {
    const path = models.path("chat-model.ts");
    const predictions = await (await loadModel(path)).predict([{ role: "user", content: "Hello there" }], {
      temperature: 0.2,
    });
    expect(await invoke(await loadServingExample(path))).toEqual({ status: 200, body: { predictions } });
  });

  test("refuses with 400 what does not fit", async () => {
    const { status, body } = await invoke(JSON.stringify({ inputs: [{ role: "user" }] }));
    expect(status).toBe(400);
    expect(body).toMatchObject({
      error_code: "INVALID_PARAMETER_VALUE",
      message: expect.stringContaining("Field required"),
    });
  });

  test("answers 500 where the model throws", async () => {
    const { status, body } = await invoke(JSON.stringify({ inputs: [{ role: "user", content: "please throw" }] }));
    expect(status).toBe(500);
    expect(body).toMatchObject({ error_code: "INTERNAL_ERROR", message: expect.stringContaining("thrown as asked") });
  });

  test("answers many requests at once", async () => {
    const texts = Array.from({ length: 40 }, (_, number) => `request ${number}`);
    const bodies = texts.map((content) => JSON.stringify({ inputs: [{ role: "user", content }] }));
    const answers = await Promise.all(bodies.map(invoke));
    for (const [at, answer] of answers.entries()) {
      expect(answer).toEqual({ status: 200, body: { predictions: [expect.stringContaining(` ${texts[at]} `)] } });
    }
  });
});
