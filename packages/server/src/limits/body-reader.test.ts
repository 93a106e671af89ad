import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { BodyReader } from "./body-reader.ts";
import { type Limits, limitsOf } from "./limits.ts";

const LIMIT = 2 ** 20;
const HEAD = "POST / HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n";
/** More than a small body has, less than all that the budget has. */
const LARGE = LIMIT - 1000;

let server: Server;
let bodies: BodyReader;
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
  bodies.close();
});

/** Answers the length of a body, after it was held for a while, or the code of the error. */
async function listen(limits: Partial<Limits> = {}, hold = 0): Promise<void> {
  bodies = new BodyReader(limitsOf({ bodyBytes: LIMIT, decompressedBytes: LIMIT, ...limits }));
  server = createServer((request, response) => {
    bodies.read(request.headers, request, async (error, body) => {
      if (body === undefined) return response.end((error as { code?: string } | null)?.code);
      const sum = body.reduce((total, byte) => total + byte, 0);
      if (hold > 0) await setTimeout(hold);
      bodies.release(body);
      response.end(`${sum}`);
    });
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
}

function open(): Socket {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  sockets.push(socket.on("error", () => undefined));
  return socket;
}

/** The body of what is answered. */
async function answerOn(socket: Socket): Promise<string> {
  let text = "";
  for await (const piece of socket) text += piece;
  return text.split("\r\n").findLast((line) => line !== "" && line !== "0") ?? "";
}

function chunked(length: number): string {
  return `${HEAD}transfer-encoding: chunked\r\n\r\n${length.toString(16)}\r\n${"a".repeat(length)}\r\n0\r\n\r\n`;
}

async function ask(...pieces: readonly (string | Buffer)[]): Promise<string> {
  const socket = open();
  for (const piece of pieces) socket.write(piece);
  return await answerOn(socket);
}

test("20 large chunked bodies at once are all read, one after the other", async () => {
  await listen({}, 5);
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(chunked(LARGE))));
  expect(new Set(answers)).toEqual(new Set([`${97 * LARGE}`]));
});

test("20 bodies that unpack to exactly the limit are all read, and what is beyond is refused", async () => {
  await listen();
  const gzip = (bytes: number) => {
    const body = gzipSync(Buffer.alloc(bytes, "a"));
    return [`${HEAD}content-encoding: gzip\r\ncontent-length: ${body.length}\r\n\r\n`, body];
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(...gzip(LIMIT))));
  expect(new Set(answers)).toEqual(new Set([`${97 * LIMIT}`]));
  expect(await ask(...gzip(LIMIT + 1))).toBe("TF6008");
  expect(await ask(...gzip(LIMIT))).toBe(`${97 * LIMIT}`);
});

test.each([1, 256 * 1024, 256 * 1024 + 1, 600_000, LIMIT])("a body of %i bytes keeps every byte", async (length) => {
  await listen();
  expect(await ask(chunked(length))).toBe(`${97 * length}`);
  expect(await ask(`${HEAD}content-length: ${length}\r\n\r\n`, "a".repeat(length))).toBe(`${97 * length}`);
});

test("small bodies are read while a large one has all the memory", async () => {
  await listen({ receiveTime: 20_000 });
  open().write(`${HEAD}transfer-encoding: chunked\r\n\r\n80000\r\n${"a".repeat(0x80000)}\r\n`);
  await setTimeout(100);
  expect(await ask(chunked(1000))).toBe("97000");
});

test("what a client that goes away had is given to the next", async () => {
  await listen({ receiveTime: 20_000 });
  const gone = open();
  gone.write(`${HEAD}transfer-encoding: chunked\r\n\r\n80000\r\n${"a".repeat(0x80000)}\r\n`);
  await setTimeout(100);
  const next = ask(chunked(LARGE));
  expect(await Promise.race([next, setTimeout(200, "waits")])).toBe("waits");
  gone.destroy();
  expect(await next).toBe(`${97 * LARGE}`);
});

test("a client that goes away while it waits is waited for no longer", async () => {
  await listen({ receiveTime: 20_000 }, 300);
  const first = ask(chunked(LARGE));
  await setTimeout(50);
  const gone = open();
  gone.write(chunked(LARGE));
  await setTimeout(50);
  gone.destroy();
  expect([await first, await ask(chunked(LARGE))]).toEqual([`${97 * LARGE}`, `${97 * LARGE}`]);
});

test("a body that waits longer than it may take is refused, and what has the memory is not", async () => {
  await listen({ receiveTime: 200 }, 800);
  const first = ask(chunked(LARGE));
  await setTimeout(50);
  expect(await ask(chunked(LARGE))).toBe("TF6013");
  expect(await first).toBe(`${97 * LARGE}`);
});
