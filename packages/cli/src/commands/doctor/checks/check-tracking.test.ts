import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { checkTracking } from "./check-tracking.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  vi.unstubAllEnvs();
});

/** A server that answers as others do. */
async function serverOf(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  closing.push(() => server.close());
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  ["3.17.1", "ok", "MLflow 3.17.1 at http://"],
  ["3.0.0rc1", "ok", "MLflow 3.0.0rc1 at http://"],
  ["3.18.0.dev0", "ok", "MLflow 3.18.0.dev0 at http://"],
  ["3.99.0", "warning", "is newer than what tsfunc was tried with"],
  ["2.22.0", "problem", "has no logged models"],
  ["<html>", "problem", "is no MLflow server"],
])("a server that says it is %s is %s", async (version, status, message) => {
  const host = await serverOf((_, response) => response.end(version));
  expect(await checkTracking(`http://${host}/`)).toMatchObject({ status, message: expect.stringContaining(message) });
});

test("credentials are sent, and never shown", async () => {
  const received: unknown[] = [];
  const host = await serverOf(({ headers, url }, response) => {
    received.push([url, headers.authorization]);
    response.end("3.17.1");
  });
  const { message } = await checkTracking(`http://me:secret@${host}/base/`);
  vi.stubEnv("MLFLOW_TRACKING_TOKEN", "token");
  await checkTracking(`http://${host}`);
  expect(message).toBe(`MLflow 3.17.1 at http://${host}/base`);
  expect(received).toEqual([
    ["/base/version", `Basic ${Buffer.from("me:secret").toString("base64")}`],
    ["/version", "Bearer token"],
  ]);
});

test("a server that refuses or is not there is in the way", async () => {
  const host = await serverOf((_, response) => response.writeHead(401).end());
  expect(await checkTracking(`http://${host}`)).toMatchObject({
    status: "problem",
    message: expect.stringContaining("401"),
  });
  expect(await checkTracking("http://127.0.0.1:1")).toMatchObject({
    status: "problem",
    message: expect.stringContaining("http://127.0.0.1:1 does not answer"),
  });
});

test.each([
  [undefined, "ok"],
  ["file:store", "ok"],
  ["databricks", "problem"],
  ["sqlite:///mlflow.db", "problem"],
])("the store %s is %s", async (uri, status) => {
  expect(await checkTracking(uri)).toMatchObject({ status });
});
