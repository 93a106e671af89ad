import { Readable } from "node:stream";
import { inspect } from "node:util";
import { isTsfuncError } from "@tsfunc/runtime/errors";
import { describe, expect, test } from "vitest";
import { AnsweringServer, answer, cut, hangUp, silent } from "./answering-server.fixture.ts";
import type { HttpClient, HttpRequest } from "./http-client.ts";
import { mayHaveHappened } from "./lost-answer.ts";
import { openHttpClient } from "./open-http-client.ts";
import { textOfBody } from "./whole-body.ts";

const AT_ONCE = { HOME: "/nowhere", MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0", MLFLOW_HTTP_REQUEST_BACKOFF_JITTER: "0" };
const GET: HttpRequest = { method: "GET", path: "/x", maxBytes: 10_000 };

function open(server: AnsweringServer, env: NodeJS.ProcessEnv = {}): HttpClient {
  return openHttpClient(server.uri, { ...AT_ONCE, ...env });
}

async function errorOf(work: Promise<unknown>): Promise<Error & { readonly code: string }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!isTsfuncError(error)) throw new Error(`No error of ours, but ${inspect(error)}`);
  return error;
}

describe("tries", () => {
  test.each([408, 429, 500, 502, 503, 504])("%d is tried again", async (status) => {
    await using server = await AnsweringServer.start(answer(status), answer(status), answer(200));
    expect(await open(server).send(GET)).toMatchObject({ status: 200, tries: 3 });
  });

  test.each([400, 401, 403, 404, 409, 425, 501, 505])("%d is not", async (status) => {
    await using server = await AnsweringServer.start(answer(status), answer(200));
    expect(await open(server).send(GET)).toMatchObject({ status, tries: 1 });
  });

  test("the last answer is given back when there are no tries left", async () => {
    await using server = await AnsweringServer.start(answer(503, "busy"));
    const response = await open(server, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "2" }).send(GET);
    expect(response).toMatchObject({ status: 503, tries: 3 });
    expect(await textOfBody(response.body)).toBe("busy");
    expect(server.received).toHaveLength(3);
  });

  test("closed connections and cut answers are tried again", async () => {
    await using server = await AnsweringServer.start(hangUp, cut, answer(200, "whole"));
    const response = await open(server).send(GET);
    expect(response.tries).toBe(3);
    expect(await textOfBody(response.body)).toBe("whole");
  });

  test("a server that is not there is TF5001, after every try", async () => {
    const server = await AnsweringServer.start(answer(200));
    const http = open(server, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "2" });
    await server[Symbol.asyncDispose]();
    const error = await errorOf(http.send(GET));
    expect(error.code).toBe("TF5001");
    expect(error.message).toMatch(/^GET http:\/\/127.*\/x got no answer after 3 tries: .*ECONNREFUSED/);
    expect(mayHaveHappened(error)).toBe(false);
  });

  test("a server that is silent is TF5002, which may have done the work", async () => {
    await using server = await AnsweringServer.start(silent);
    const env = { MLFLOW_HTTP_REQUEST_TIMEOUT: "0.2", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1" };
    const error = await errorOf(open(server, env).send(GET));
    expect(error).toMatchObject({ code: "TF5002", errorCode: "TEMPORARILY_UNAVAILABLE", mayHaveHappened: true });
    expect(server.received).toHaveLength(2);
  });

  test("the server says how long to wait", async () => {
    await using server = await AnsweringServer.start(answer(503, "", { "retry-after": "1" }), answer(200));
    const started = performance.now();
    await open(server).send(GET);
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    await using other = await AnsweringServer.start(answer(503, "", { "retry-after": "600" }), answer(200));
    expect((await open(other, { MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER: "false" }).send(GET)).status).toBe(200);
  });

  test("a stream is made anew for each try", async () => {
    await using server = await AnsweringServer.start(hangUp, answer(503), answer(200));
    const body = () => Readable.from([Buffer.from("some "), Buffer.from("bytes")]);
    await open(server).send({ ...GET, method: "PUT", body, headers: { "content-length": "10" } });
    expect(server.received.map((request) => request.body)).toEqual(["some bytes", "some bytes", "some bytes"]);
  });

  test("a signal ends the wait between two tries, with its reason", async () => {
    await using server = await AnsweringServer.start(answer(503, "", { "retry-after": "500" }));
    const stop = new AbortController();
    const sent = open(server).send({ ...GET, signal: stop.signal });
    setTimeout(() => stop.abort(new Error("enough")), 100);
    await expect(sent).rejects.toThrow("enough");
  });
});

describe("what must not be done twice", () => {
  test("is sent once where the answer is lost, and the error says so", async () => {
    await using server = await AnsweringServer.start(hangUp, answer(200));
    const error = await errorOf(open(server).send({ ...GET, method: "POST", repeatable: false }));
    expect(error).toMatchObject({ code: "TF5001", mayHaveHappened: true });
    expect(server.received).toHaveLength(1);
  });

  test("is sent again where the server has not taken it", async () => {
    await using server = await AnsweringServer.start(answer(429), answer(200));
    expect(await open(server).send({ ...GET, method: "POST", repeatable: false })).toMatchObject({ tries: 2 });
  });

  test("is sent again for as long as it is undone", async () => {
    await using server = await AnsweringServer.start(hangUp, answer(502), cut, answer(200));
    const left = [true, true, false];
    const error = await errorOf(open(server).send({ ...GET, repeatable: async () => left.shift() ?? false }));
    expect(error).toMatchObject({ code: "TF5001", mayHaveHappened: true });
    expect(server.received).toHaveLength(3);
  });
});

test("an answer is read up to its bound", async () => {
  await using server = await AnsweringServer.start(answer(200, "x".repeat(1001)));
  expect((await open(server).send({ ...GET, maxBytes: 1001 })).status).toBe(200);
  expect((await errorOf(open(server).send({ ...GET, maxBytes: 1000 }))).code).toBe("TF5004");
});

test("queries are encoded, and lists repeat their name", async () => {
  await using server = await AnsweringServer.start(answer(200));
  await open(server).send({ ...GET, query: { name: "a&b ü", order_by: ["x", "y"], none: undefined, count: 3 } });
  expect(server.received[0]?.url).toBe("/x?name=a%26b+%C3%BC&order_by=x&order_by=y&count=3");
});

test("what is not encrypted is forwarded by a proxy, except to hosts that need none", async () => {
  await using proxy = await AnsweringServer.start(answer(200, "from the proxy"));
  await using server = await AnsweringServer.start(answer(200, "from the server"));
  const through = openHttpClient("http://mlflow.invalid:5000", { ...AT_ONCE, HTTP_PROXY: proxy.uri });
  expect(await textOfBody((await through.send(GET)).body)).toBe("from the proxy");
  expect(proxy.received[0]?.url).toBe("http://mlflow.invalid:5000/x");
  const past = open(server, { HTTP_PROXY: proxy.uri, NO_PROXY: "127.0.0.1" });
  expect(await textOfBody((await past.send(GET)).body)).toBe("from the server");
});
