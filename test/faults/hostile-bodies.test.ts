import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileBodies, TOO_LONG } from "./hostile-bodies.ts";
import { sendOnWire } from "./send-on-wire.ts";
import { ServerProcess } from "./server-process.ts";

const LIMIT = 32 * 2 ** 20;
const AT_ONCE = 20;

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start({ limits: { bodyBytes: LIMIT, decompressedBytes: LIMIT } });
  for (let request = 0; request < 50; request++) await server.ask("warm");
});
afterAll(() => server.end());

test("each is answered 4xx, and the memory stays within three times the limit of a body", async () => {
  const before = await server.peakMemory();
  for (const [what, request] of Object.entries(hostileBodies(LIMIT))) {
    const began = performance.now();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => sendOnWire(server.port, request)));
    const grown = (await server.peakMemory()) - before;
    const took = Math.round(performance.now() - began);
    const statuses = [...new Set(answers.map(({ statuses: told }) => told.join(" and ")))];
    console.log(
      `faults, ${what}: ${AT_ONCE} at once, ${statuses.join(" or ")}, ${took} ms, peak +${mebibytes(grown)} MiB`,
    );
    for (const { statuses: told, text } of answers) expect(told[0], `${what}: ${text}`).toSatisfy(isClientError);
    expect(grown, what).toBeLessThanOrEqual(3 * LIMIT);
  }
  expect((await server.ask("after")).status).toBe(200);
});

test("a content-length that promises more than comes is answered 4xx", async () => {
  const { statuses, text } = await sendOnWire(server.port, TOO_LONG, true);
  console.log(`faults, a content-length that is too long: ${statuses.join(" and ")}`);
  expect(statuses[0], text).toSatisfy(isClientError);
});

function isClientError(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status < 500;
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
