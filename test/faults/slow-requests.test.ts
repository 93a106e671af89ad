import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { ServerProcess } from "./server-process.ts";
import { openSlowSockets } from "./slow-sockets.ts";

const SOCKETS = 500;
const LIMITS = { headerTime: 2000, receiveTime: 4000 };
const GRACE = 2000;

const HEAD = "POST /invocations HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n";

test.each([
  [1, "headers", `${HEAD}x-slow: `, LIMITS.headerTime],
  [1, "bodies", `${HEAD}content-length: 100000\r\n\r\n{"inputs": [{"id": "`, LIMITS.receiveTime],
  [2, "headers", `${HEAD}x-slow: `, LIMITS.headerTime],
  [2, "bodies", `${HEAD}content-length: 100000\r\n\r\n{"inputs": [{"id": "`, LIMITS.receiveTime],
])(
  `a server of %i workers closes ${SOCKETS} connections with slow %s in time, and others are answered`,
  async (workers, what, start, limit) => {
    const server = await ServerProcess.start({ workers, limits: LIMITS });
    try {
      const slow = await openSlowSockets(SOCKETS, server.port, start);
      let isOver = false;
      const good = askOnAndOn(server, () => isOver);
      const lifetimes = await Promise.all(slow.map(({ lifetime }) => lifetime));
      isOver = true;
      const { answered, slowest } = await good;
      const answers = await Promise.all(slow.map(({ answer }) => answer));
      const told = answers.filter((answer) => answer.startsWith("HTTP/1.1 408 ")).length;
      const [first, last] = [Math.min(...lifetimes), Math.max(...lifetimes)].map(Math.round);
      console.log(
        `faults, slow ${what}, ${workers} workers: ${SOCKETS} closed after ${first} to ${last} ms (limit ${limit} + ${GRACE}), ${told} with 408; ${answered} good requests, the slowest in ${slowest} ms`,
      );
      expect(last).toBeLessThanOrEqual(limit + GRACE);
      expect(first).toBeGreaterThanOrEqual(limit - 100);
      expect(answered).toBeGreaterThan(10);
    } finally {
      await server.end();
    }
  },
);

async function askOnAndOn(
  server: ServerProcess,
  isOver: () => boolean,
): Promise<{ answered: number; slowest: number }> {
  let [answered, slowest] = [0, 0];
  while (!isOver()) {
    const began = performance.now();
    const { status, body } = await server.ask(`good ${answered}`);
    expect([status, body]).toEqual([200, expect.stringContaining(`good ${answered} of `)]);
    slowest = Math.max(slowest, Math.round(performance.now() - began));
    answered++;
    await setTimeout(50);
  }
  return { answered, slowest };
}
