import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { AnsweringServer, answer, hangUp } from "./answering-server.fixture.ts";
import { callApi } from "./call-api.ts";
import { openHttpClient } from "./open-http-client.ts";

const home = mkdtempSync(join(tmpdir(), "tsfunc-home-"));
afterAll(() => rmSync(home, { recursive: true }));
mkdirSync(join(home, ".mlflow"));
writeFileSync(
  join(home, ".mlflow/credentials"),
  "# mine\n[other]\nmlflow_tracking_username = no\n[mlflow]\nMLFLOW_TRACKING_USERNAME = filer\nmlflow_tracking_password: 100%%; #1=:\n",
);

const AT_ONCE = { HOME: "/nowhere", MLFLOW_HTTP_REQUEST_MAX_RETRIES: "1", MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR: "0" };
const ENV = { MLFLOW_TRACKING_USERNAME: "ada", MLFLOW_TRACKING_PASSWORD: "s:ecret ü" };
const TOKEN = { MLFLOW_TRACKING_TOKEN: "t0ken" };

function basic(user: string): string {
  return `Basic ${Buffer.from(user).toString("base64")}`;
}

test.each([
  ["none", {}, "", undefined],
  ["a user and a password", ENV, "", basic("ada:s:ecret ü")],
  ["a token", TOKEN, "", "Bearer t0ken"],
  ["both: the user", { ...ENV, ...TOKEN }, "", basic("ada:s:ecret ü")],
  ["the file", { HOME: home }, "", basic("filer:100%; #1=:")],
  ["the environment before the file", { HOME: home, ...ENV }, "", basic("ada:s:ecret ü")],
  ["a part of each", { HOME: home, MLFLOW_TRACKING_USERNAME: "ada" }, "", basic("ada:100%; #1=:")],
  ["a user alone, which is none", { MLFLOW_TRACKING_USERNAME: "ada", ...TOKEN }, "", "Bearer t0ken"],
  ["the URI before all others", { ...ENV, ...TOKEN }, "bob:p%40ss%", basic("bob:p@ss%")],
])("sent is %s", async (_what, env, inUri, expected) => {
  await using server = await AnsweringServer.start(answer(200));
  const uri = inUri === "" ? server.uri : server.uri.replace("//", `//${inUri}@`);
  const http = openHttpClient(`${uri}/`, { ...AT_ONCE, ...env });
  await callApi(http, { method: "GET", path: "runs/get" });
  expect(server.received[0]?.headers.authorization).toBe(expected);
  expect(http.base).toBe(server.uri);
});

test("ways of logging in that only Python has are refused by name", () => {
  expect(() => openHttpClient("http://host", { MLFLOW_TRACKING_AUTH: "kubernetes" })).toThrow(
    /MLFLOW_TRACKING_AUTH has to be/,
  );
  expect(() => openHttpClient("http://host", { MLFLOW_TRACKING_AWS_SIGV4: "true" })).toThrow(/TF5009/);
});

test("a token that no header can have is refused without being shown", () => {
  const open = () => openHttpClient("http://host", { MLFLOW_TRACKING_TOKEN: "two\nlines" });
  expect(open).toThrow(/MLFLOW_TRACKING_TOKEN has to be/);
  expect(open).not.toThrow(/lines\b(?! of)/);
});

describe("secrets are never shown", () => {
  /** Everything of an error that could end up in a log. */
  function shown(error: unknown): string {
    return `${inspect(error, { depth: 10, showHidden: true })}${JSON.stringify(error)}${String(error)}`;
  }

  async function errorWith(uri: string, env: NodeJS.ProcessEnv): Promise<unknown> {
    try {
      const http = openHttpClient(uri, { ...AT_ONCE, ...env });
      return await callApi(http, { method: "POST", path: "runs/create", body: {} }).then(() => null);
    } catch (error) {
      return error;
    }
  }

  test.each([
    ["401", answer(401, "who is hunter2-secret?")],
    ["an error of the server", answer(400, '{"error_code":"BAD_REQUEST","message":"not hunter2-secret"}')],
    ["a page", answer(404, "<p>hunter2-secret</p>", { "content-type": "text/html" })],
    ["503", answer(503, "hunter2-secret")],
    ["a redirect", answer(302, "", { location: "http://user:hunter2-secret@127.0.0.1:1/x" })],
    ["a closed connection", hangUp],
  ])("after %s", async (_what, handler) => {
    await using server = await AnsweringServer.start(handler);
    const encoded = basic("ada:hunter2-secret").slice(6);
    for (const [uri, env] of [
      [server.uri.replace("//", "//ada:hunter2-secret@"), {}],
      [server.uri, { MLFLOW_TRACKING_USERNAME: "ada", MLFLOW_TRACKING_PASSWORD: "hunter2-secret" }],
      [server.uri, { MLFLOW_TRACKING_TOKEN: "hunter2-secret" }],
    ] as const) {
      const error = await errorWith(uri, env);
      expect(error).toMatchObject({ name: "TsfuncError" });
      expect(shown(error)).not.toContain("hunter2-secret");
      expect(shown(error)).not.toContain(encoded);
    }
  });

  test("whatever is in the URI", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 8 }),
        fc.constantFrom("http", "https", "ftp"),
        async (password, scheme) => {
          const uri = `${scheme}://ada:${encodeURIComponent(password)}@127.0.0.1:1/mlflow`;
          const error = await errorWith(uri, { MLFLOW_HTTP_REQUEST_MAX_RETRIES: "0" });
          expect(error).toMatchObject({ name: "TsfuncError" });
          expect(String(error)).not.toContain(encodeURIComponent(password));
        },
      ),
      { numRuns: 50 },
    );
  });
});
