import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { ServerProcess } from "./server-process.ts";

const CLIENTS = 40;

let server: ServerProcess | undefined;
afterEach(async () => {
  await server?.end("SIGKILL");
});

test("kill -9 of a worker under load loses at most the requests that it held, and these are answered", async () => {
  const running = await ServerProcess.start({ workers: 2 });
  server = running;
  const [killed = 0] = running.workers;
  let isOver = false;
  const loads = Promise.all(Array.from({ length: CLIENTS }, (_, client) => askOnAndOn(running, client, () => isOver)));
  await setTimeout(1000);
  process.kill(killed, "SIGKILL");
  await setTimeout(2000);
  isOver = true;
  const answers = (await loads).flat();
  const lost = answers.filter(({ status }) => status !== 200);
  console.log(`faults, kill -9: ${answers.length} requests of ${CLIENTS} clients over 2 workers, ${lost.length} lost`);
  expect(lost.map(({ status, body }) => [status, JSON.parse(body).code])).toEqual(lost.map(() => [500, "TF6028"]));
  expect(new Set(lost.map(({ id }) => id.split(".", 1)[0])).size, "clients that lost a request").toBe(lost.length);
  expect(lost.length).toBeGreaterThan(0);
  for (const { status, body, id } of answers) if (status === 200) expect(body).toContain(`"${id} of `);
  await expect.poll(async () => (await running.ask("again")).status, { timeout: 20_000 }).toBe(200);
});

interface Asked {
  readonly id: string;
  readonly status: number;
  readonly body: string;
}

/** One request at a time, so that a worker holds no more than one of each client. */
async function askOnAndOn(running: ServerProcess, client: number, isOver: () => boolean): Promise<readonly Asked[]> {
  const answers: Asked[] = [];
  while (!isOver()) {
    const id = `${client}.${answers.length}`;
    answers.push({ id, ...(await running.ask(id, 100)) });
  }
  return answers;
}

test.each([1, 2])("SIGTERM finishes what runs on %i workers", async (workers) => {
  const running = await ServerProcess.start({ workers });
  server = running;
  const asked = Promise.all(Array.from({ length: CLIENTS }, (_, client) => running.ask(String(client), 1500)));
  await setTimeout(700);
  const began = performance.now();
  const { code } = await running.end("SIGTERM");
  const took = Math.round(performance.now() - began);
  const answers = await asked;
  console.log(
    `faults, SIGTERM, ${workers} workers: ${answers.length} running requests answered, ended after ${took} ms`,
  );
  for (const [at, { status, body }] of answers.entries())
    expect([status, body]).toEqual([200, expect.stringContaining(`"${at} of `)]);
  expect(code).toBe(0);
});
