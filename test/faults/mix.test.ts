import { Pool } from "undici";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repetitions, SEED } from "../campaigns/scale.ts";
import { Random } from "../converters/random.ts";
import { ServerProcess } from "./server-process.ts";

const CONNECTIONS = 64;
const PIPELINED = 4;

let server: ServerProcess;
let pool: Pool;
beforeAll(async () => {
  server = await ServerProcess.start({ workers: 2 });
  pool = new Pool(server.url, { connections: CONNECTIONS, pipelining: PIPELINED });
});
afterAll(async () => {
  await pool?.close();
  await server?.end();
});

const requests = repetitions(100_000);

test(`${requests} interleaved requests over 2 workers get each its own answer`, async () => {
  const random = new Random(SEED);
  const processes = new Map<string, number>();
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < requests) {
      const number = next++;
      // Some take longer, so that answers come in another order than requests.
      const waits = Array.from({ length: 1 + Math.floor(random.next() * 3) }, () => (random.chance(0.1) ? 3 : 0));
      for (const answered of await ask(number, waits)) processes.set(answered, (processes.get(answered) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS * PIPELINED }, client));
  const shares = [...processes.values()].join(" and ");
  console.log(`mix, seed ${SEED}: ${requests} requests over ${processes.size} workers, ${shares} elements, 0 mixed`);
  expect(processes.size).toBe(2);
});

/** Asks for a request of its own, and gives the processes that answered. */
async function ask(number: number, waits: readonly number[]): Promise<readonly string[]> {
  const ids = waits.map((_, at) => `${number}.${at}`);
  const body = JSON.stringify({ inputs: ids.map((id, at) => ({ id, wait: waits[at] })) });
  const headers = { "content-type": "application/json", "x-request-id": `mix-${number}` };
  const answer = await pool.request({ path: "/invocations", method: "POST", headers, body });
  const { predictions } = (await answer.body.json()) as { readonly predictions: readonly string[] };
  expect(answer.statusCode).toBe(200);
  const told = predictions.map((text) => text.split(" of "));
  expect(told.map(([id]) => id)).toEqual(ids);
  return told.map(([, process]) => String(process));
}
