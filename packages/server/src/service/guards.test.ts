import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServedModels } from "./served-models.fixture.ts";
import type { ServerOptions } from "./server-options.ts";

let models: ServedModels;
let echo: string;
beforeAll(async () => {
  models = await ServedModels.create();
  echo = await models.save("echo-model.mjs");
});
afterAll(() => models.remove());

async function answerTo(
  headers: Readonly<Record<string, string>>,
  {
    method = "GET" as "GET" | "OPTIONS",
    url = "/signature",
    ...options
  }: ServerOptions & { method?: "GET" | "OPTIONS"; url?: string } = {},
) {
  const answer = await models.serve(echo, options).inject({ method, url, headers: { host: "localhost", ...headers } });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
}

describe("hosts", () => {
  test.each(["localhost:8080", "127.0.0.1", "[::1]:80", "10.1.2.3:1", "model.localhost"])(
    "%s is answered",
    async (host) => {
      expect((await answerTo({ host })).status).toBe(200);
    },
  );

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "evil.example:8080"])(
    "%s is not",
    async (host) => {
      const { status, body } = await answerTo({ host });
      expect([status, JSON.parse(body).error_code]).toEqual([403, "PERMISSION_DENIED"]);
    },
  );

  test("names are allowed one by one, below a name, or all", async () => {
    const host = "a.models.example";
    for (const allowed of [host, ".models.example", "*"]) {
      expect((await answerTo({ host }, { allowedHosts: [allowed] })).status).toBe(200);
    }
    expect((await answerTo({ host }, { allowedHosts: ["models.example"] })).status).toBe(403);
  });

  test("probes come from anywhere", async () => {
    expect((await answerTo({ host: "probe.example" }, { url: "/ping", token: "t" })).status).toBe(200);
  });
});

describe("pages", () => {
  const origin = "https://app.example";

  test("of the server itself may call it, others only where they are allowed", async () => {
    expect((await answerTo({ origin: "http://localhost" })).status).toBe(200);
    expect((await answerTo({ origin })).status).toBe(403);
    const { status, headers } = await answerTo({ origin }, { allowedOrigins: [origin] });
    expect([status, headers["access-control-allow-origin"], headers.vary]).toEqual([200, origin, "origin"]);
  });

  test("ask before they send, and need no token for that", async () => {
    const asking = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    };
    const options = { method: "OPTIONS", url: "/invocations", token: "t" } as const;
    const { status, headers } = await answerTo(asking, { ...options, allowedOrigins: [origin] });
    expect([status, headers["access-control-allow-headers"]]).toEqual([204, "content-type"]);
    expect((await answerTo(asking, options)).status).toBe(403);
  });
});

test("a token is asked for", async () => {
  const token = "s3cret";
  expect((await answerTo({ authorization: "Bearer s3cret" }, { token })).status).toBe(200);
  for (const authorization of ["Bearer s3cre", "Basic s3cret", ""]) {
    const { status, headers } = await answerTo({ authorization }, { token });
    expect([status, headers["www-authenticate"]]).toEqual([401, "Bearer"]);
  }
});
