import { once } from "node:events";
import { Agent, request } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { ServedModels } from "../service/served-models.fixture.ts";
import { serve } from "./serve.ts";
import type { RunningServer, ServeOptions } from "./serve-options.ts";

let models: ServedModels;
let chat: string;
const running: RunningServer[] = [];
beforeAll(async () => {
  // Workers run what was built, and not the sources as these tests do.
  process.execArgv.length = 0;
  models = await ServedModels.create();
  chat = await models.save("chat-model.ts");
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});
afterAll(() => models.remove());

async function start(options: ServeOptions = {}): Promise<RunningServer> {
  const server = await serve(chat, { port: 0, logger: false, signals: false, ...options });
  running.push(server);
  return server;
}

async function ask(
  { url }: RunningServer,
  content: string,
): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await fetch(`${url}/invocations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ inputs: [{ role: "user", content }] }),
  });
  return { status: answer.status, body: await answer.text() };
}

function processOf({ body }: { readonly body: string }): number {
  return Number(/(\d+)"\]\}$/.exec(body)?.[1]);
}

test("one worker is this process", async () => {
  const server = await start();
  expect(server.workers).toEqual([process.pid]);
  expect(processOf(await ask(server, "a"))).toBe(process.pid);
});

test("several workers share the requests, and each answers its own", async () => {
  const server = await start({ workers: 2 });
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => ask(server, `wait ${at % 5}`)));
  expect(answers.every(({ status, body }, at) => status === 200 && body.includes(`user: wait ${at % 5} `))).toBe(true);
  expect(new Set(answers.map(processOf))).toEqual(new Set(server.workers));
});

test("a worker that ends loses only its own requests, which are answered, and is replaced", async () => {
  const server = await start({ workers: 2 });
  const [killed = 0] = server.workers;
  const asked = Array.from({ length: 10 }, () => ask(server, "wait 800"));
  await setTimeout(400);
  process.kill(killed, "SIGKILL");
  const answers = await Promise.all(asked);
  const lost = answers.filter(({ status }) => status !== 200);
  expect(lost.length).toBeGreaterThan(0);
  expect(lost.length).toBeLessThan(10);
  expect(lost.map(({ status, body }) => [status, JSON.parse(body).code])).toEqual(lost.map(() => [500, "TF6028"]));
  expect(answers.filter(({ status }) => status === 200).map(processOf)).not.toContain(killed);
  await expect.poll(() => server.workers.length, { timeout: 20_000 }).toBe(2);
  expect(server.workers).not.toContain(killed);
  expect((await ask(server, "again")).status).toBe(200);
});

test("a request that comes while its worker ends is answered by another", async () => {
  const server = await start({ workers: 2 });
  const pool = new Agent({ keepAlive: true, maxSockets: 1 });
  const killed = processOf({ body: await post(server, pool, "before") });
  // Each process has told its metrics, so the one that has answered has also noted that it is done with that.
  await (await fetch(`${server.url}/metrics`)).text();
  process.kill(killed, "SIGSTOP");
  const asked = post(server, pool, "after");
  await setTimeout(200);
  process.kill(killed, "SIGKILL");
  const body = await asked;
  expect(body).toContain("user: after ");
  expect(processOf({ body })).not.toBe(killed);
  pool.destroy();
});

/** Asks on a connection that stays open. */
async function post({ url }: RunningServer, agent: Agent, content: string): Promise<string> {
  const headers = { "content-type": "application/json" };
  const asked = request(`${url}/invocations`, { method: "POST", agent, headers });
  asked.end(JSON.stringify({ inputs: [{ role: "user", content }] }));
  const [answer] = await once(asked, "response");
  let text = "";
  for await (const piece of answer) text += piece;
  return text;
}

test("a model that ends its process is answered for", async () => {
  const { status, body } = await ask(await start({ workers: 2 }), "exit");
  expect([status, JSON.parse(body).error_code]).toEqual([500, "INTERNAL_ERROR"]);
});

test.each([1, 2])("what runs is finished when a server of %i workers is closed", async (workers) => {
  const server = await start({ workers });
  const asked = ask(server, "wait 600");
  await setTimeout(200);
  const closed = server.close();
  expect((await asked).status).toBe(200);
  await closed;
  await expect(ask(server, "late")).rejects.toThrow();
});

test("metrics are those of all workers", async () => {
  const server = await start({ workers: 2 });
  await Promise.all(Array.from({ length: 20 }, () => ask(server, "wait 20")));
  const text = await (await fetch(`${server.url}/metrics`)).text();
  expect(text).toContain('tsfunc_request_duration_seconds_count{route="/invocations",status="200"} 20');
  expect(text).toContain('tsfunc_request_errors_total{cause="model"} 0');
});

test("a model that cannot be loaded is told", async () => {
  await expect(serve("/nowhere", { workers: 2, port: 0 })).rejects.toMatchObject({ code: "TF6031" });
  await expect(serve("/nowhere", { port: 0, logger: false })).rejects.toMatchObject({ code: "TF4010" });
});

test.each([{ port: -1 }, { workers: 0 }, { workers: 1.5 }, { drainTime: Number.NaN }])(
  "%j is refused",
  async (options) => {
    await expect(serve(chat, options)).rejects.toMatchObject({ code: "TF6030" });
  },
);
