import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Analyses } from "./analysis/analyses.ts";
import { listenOnLoopback } from "./listen.ts";
import { playgroundServer } from "./playground-server.ts";

const analyses = new Analyses();
let app: FastifyInstance;
let port: number;
beforeAll(async () => {
  app = playgroundServer({ analyses });
  port = await listenOnLoopback(app, 0);
});
afterAll(async () => {
  await Promise.all([app.close(), analyses.close()]);
});

interface Answer {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly errorCode: string | undefined;
  readonly body: string;
}

const JSON_TYPE = { "content-type": "application/json" };

function send(headers: Readonly<Record<string, string>>, body: string | undefined, path = "/analyze"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (response) => {
      const answer = await text(response);
      const { code, error_code: errorCode } =
        path === "/analyze" ? JSON.parse(answer) : ({} as Record<string, undefined>);
      resolve({ status: response.statusCode, code, errorCode, body: answer });
    });
    sent.on("error", reject).end(body);
  });
}

const source = (code: string) => JSON.stringify({ source: code });

test("a source is answered", async () => {
  const { status, body } = await send(JSON_TYPE, source("const x: string = 1;"));
  expect([status, JSON.parse(body).diagnostics[0].code]).toEqual([200, "TS2322"]);
});

test("the page is there, and knows of no model", async () => {
  expect((await send({}, undefined, "/")).body).toContain("<title>");
  expect((await send({}, undefined, "/signature")).status).toBe(404);
});

test("it listens on this machine alone", () => {
  expect((app.server.address() as AddressInfo).address).toBe("127.0.0.1");
});

describe("hosts", () => {
  test.each(["localhost", "localhost:4180", "127.0.0.1:1", "[::1]:4180", "LOCALHOST"])(
    "%s is answered",
    async (host) => {
      expect((await send({ host, ...JSON_TYPE }, source(""))).status).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:4180",
    "127.0.0.1.nip.io",
    "10.0.0.1",
    "localhost:80:80",
    "localhost@evil.example",
  ])("%s is not, whatever is asked for", async (host) => {
    const { status, code, errorCode } = await send({ host, ...JSON_TYPE }, source(""));
    expect([status, code, errorCode]).toEqual([403, "TF6062", "PERMISSION_DENIED"]);
    for (const path of ["/", "/nowhere"]) expect((await send({ host }, undefined, path)).status).toBe(403);
  });
});

describe("other pages", () => {
  test.each(["https://evil.example", "null", "http://localhost:1", "https://127.0.0.1"])(
    "of %s are refused",
    async (origin) => {
      const { status, code } = await send({ host: "127.0.0.1:4180", origin, ...JSON_TYPE }, source(""));
      expect([status, code]).toEqual([403, "TF6063"]);
    },
  );

  test("its own page is answered", async () => {
    const headers = { host: "127.0.0.1:4180", origin: "http://127.0.0.1:4180", ...JSON_TYPE };
    expect((await send(headers, source(""))).status).toBe(200);
  });

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "",
  ])("the content type %s, which any page may send, is refused", async (type) => {
    const headers: Record<string, string> = type === "" ? {} : { "content-type": type };
    const { status, code } = await send(headers, source(""));
    expect([status, code]).toEqual([400, "TF6060"]);
  });

  test("a preflight allows nothing", async () => {
    const { statusCode, headers } = await app.inject({
      method: "OPTIONS",
      url: "/analyze",
      headers: { host: "127.0.0.1", origin: "https://evil.example", "access-control-request-method": "POST" },
    });
    expect([statusCode, headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  });
});

describe("bodies", () => {
  test.each([
    "",
    "{",
    "null",
    "[]",
    "{}",
    '"text"',
    '{"source": 1}',
    '{"__proto__": {}, "source": ""}',
    '{"source": null}',
  ])("%s is refused", async (body) => {
    const { status, code, errorCode } = await send(JSON_TYPE, body);
    expect([status, code, errorCode]).toEqual([400, "TF6060", "BAD_REQUEST"]);
  });

  test("of more than 64 KiB are refused, also when they do not say so", async () => {
    const long = source("/".repeat(1_000_000));
    const { status, code } = await send(JSON_TYPE, long);
    expect([status, code]).toEqual([413, "TF6061"]);
    const chunked = await send({ ...JSON_TYPE, "transfer-encoding": "chunked" }, long);
    expect([chunked.status, chunked.code]).toEqual([413, "TF6061"]);
    expect((await send(JSON_TYPE, source("/".repeat(64 * 1024 - 20)))).status).toBe(200);
  });
});

test("a client that goes away before its turn costs nothing", async () => {
  const sockets = Array.from({ length: 20 }, () => connect(port, "127.0.0.1"));
  const body = source("type A = 1;");
  for (const socket of sockets) {
    socket.on("error", () => undefined);
    socket.write(
      `POST /analyze HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
  }
  for (const socket of sockets) socket.destroy();
  const answers = [];
  while (answers.at(-1) !== 200) answers.push((await send(JSON_TYPE, body)).status);
  expect(answers.filter((status) => status !== 200 && status !== 429)).toEqual([]);
});
