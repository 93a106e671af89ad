import { isTsfuncError } from "@tsfunc/runtime/errors";
import { expect, test } from "vitest";
import { AnsweringServer, answer } from "./answering-server.fixture.ts";
import type { HttpClient, HttpResponse } from "./http-client.ts";
import { openHttpClient } from "./open-http-client.ts";
import { isSameServer, redirectOf } from "./redirect.ts";

function open(server: AnsweringServer, env: NodeJS.ProcessEnv = {}): HttpClient {
  return openHttpClient(server.uri, {
    HOME: "/nowhere",
    MLFLOW_TRACKING_TOKEN: "t0ken",
    MLFLOW_WORKSPACE: "w",
    ...env,
  });
}

function to(status: number, location: string): ReturnType<typeof answer> {
  return answer(status, "", { location });
}

async function outcome(work: Promise<HttpResponse>): Promise<string | number> {
  try {
    return (await work).status;
  } catch (error) {
    return isTsfuncError(error) ? `${error.code}: ${error.parameters.reason}` : String(error);
  }
}

test("credentials go with a redirect to the same server, and to no other", async () => {
  await using other = await AnsweringServer.start(answer(200));
  await using server = await AnsweringServer.start(to(301, "/elsewhere"), to(302, `${other.uri}/there`));
  expect(await outcome(open(server).send({ method: "GET", path: "/here" }))).toBe(200);
  expect(
    server.received.map(({ url, headers }) => [url, headers.authorization, headers["x-mlflow-workspace"]]),
  ).toEqual([
    ["/here", "Bearer t0ken", "w"],
    ["/elsewhere", "Bearer t0ken", "w"],
  ]);
  expect(other.received).toMatchObject([{ url: "/there" }]);
  expect(other.received[0]?.headers).not.toHaveProperty("authorization");
  expect(other.received[0]?.headers).not.toHaveProperty("x-mlflow-workspace");
});

test("an absolute address of another server is sent no credentials", async () => {
  await using other = await AnsweringServer.start(answer(200));
  await using server = await AnsweringServer.start(answer(200));
  await open(server).send({ method: "PUT", path: `${other.uri}/upload?signature=abc`, body: "x" });
  expect(other.received).toMatchObject([{ url: "/upload?signature=abc", body: "x" }]);
  expect(other.received[0]?.headers).not.toHaveProperty("authorization");
});

test("307 and 308 take method and body along", async () => {
  await using server = await AnsweringServer.start(to(307, "/b"), to(308, "/c"), answer(200));
  await open(server).send({ method: "POST", path: "/a", body: "text" });
  expect(server.received.map(({ method, url, body }) => [method, url, body])).toEqual([
    ["POST", "/a", "text"],
    ["POST", "/b", "text"],
    ["POST", "/c", "text"],
  ]);
});

test.each([301, 302, 303])("a POST that %d would make a GET is not sent on", async (status) => {
  await using server = await AnsweringServer.start(to(status, "/b"), answer(200));
  expect(await outcome(open(server).send({ method: "POST", path: "/a" }))).toBe(
    `TF5006: status ${status} would turn POST into GET`,
  );
  expect(server.received).toHaveLength(1);
});

test("too many redirects end, and none is followed where that is forbidden", async () => {
  await using server = await AnsweringServer.start(to(302, "/round"));
  expect(await outcome(open(server).send({ method: "GET", path: "/" }))).toBe("TF5006: there have been too many");
  expect(server.received).toHaveLength(11);
  const strict = open(server, { MLFLOW_ALLOW_HTTP_REDIRECTS: "false" });
  expect(await outcome(strict.send({ method: "GET", path: "/" }))).toBe(
    "TF5006: MLFLOW_ALLOW_HTTP_REDIRECTS forbids it",
  );
});

test.each([
  ["http://host/b", "it leads from `https` to `http`"],
  ["file:///etc/passwd", "only `http` and `https` are"],
  ["http://[", "it is no URL"],
])("from https, %s is not followed", (location, refusal) => {
  expect(redirectOf(302, location, new URL("https://host/a"), "GET")).toMatchObject({ refusal });
});

test.each([
  ["http://host/a", "http://host/b", true],
  ["http://host/a", "https://host/b", true],
  ["http://host:5000/a", "https://host/b", false],
  ["https://host/a", "http://host/b", false],
  ["https://host/a", "https://host:444/b", false],
  ["https://host/a", "https://host.evil/b", false],
])("%s and %s are the same server: %s", (base, target, expected) => {
  expect(isSameServer(new URL(base), new URL(target))).toBe(expected);
});
