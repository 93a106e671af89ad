import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fastify } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ServedModels } from "../service/served-models.fixture.ts";
import type { ServerOptions } from "../service/server-options.ts";
import { addPage } from "./add-page.ts";

let models: ServedModels;
let echo: string;
beforeAll(async () => {
  models = await ServedModels.create();
  echo = await models.save("echo-model.mjs");
});
afterAll(() => models.remove());

const ask = (url: string, options: ServerOptions, headers: Readonly<Record<string, string>> = {}) =>
  models.serve(echo, options).inject({ url, headers: { host: "localhost", ...headers } });

describe("the page of a served model", () => {
  const options = { playground: true };

  test("is off unless it is asked for", async () => {
    expect((await ask("/", {})).statusCode).toBe(404);
    expect((await ask("/try.html", {})).statusCode).toBe(404);
  });

  test("is at / with all that it loads, and has no analyzer", async () => {
    const page = await ask("/", options);
    expect([page.statusCode, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    const named = Array.from(page.body.matchAll(/(?:src|href)="\.(\/[^"]+)"/g), ([, path = ""]) => path);
    expect(named.length).toBeGreaterThan(1);
    for (const path of named) expect((await ask(path, options)).statusCode, path).toBe(200);
    expect((await ask("/index.html", options)).statusCode).toBe(404);
    const analyzed = await models.serve(echo, options).inject({ url: "/analyze", method: "POST", payload: {} });
    expect(analyzed.statusCode).toBe(404);
  });

  test("may call its own server alone, and is shown in no other page", async () => {
    const { headers } = await ask("/", options);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });

  test("needs no token, while all that is of the model does", async () => {
    const guarded = { ...options, token: "t" };
    expect((await ask("/", guarded)).statusCode).toBe(200);
    for (const path of ["/signature", "/openapi.json", "/docs"]) {
      expect((await ask(path, guarded)).statusCode, path).toBe(401);
    }
  });

  test("is not for other hosts and origins", async () => {
    expect((await ask("/", options, { host: "evil.example" })).statusCode).toBe(403);
    expect((await ask("/", options, { origin: "https://evil.example" })).statusCode).toBe(403);
  });
});

describe("the files of a page", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsfunc-page-"));
    await writeFile(join(folder, "try.html"), "<title>page</title>");
    await writeFile(join(folder, "data.bin"), "binary");
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("are those that were there, whatever path is asked for", async () => {
    const app = fastify();
    expect(addPage(app, folder, "try.html")).toEqual(expect.arrayContaining(["/", "/try.html", "/data.bin"]));
    await app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const status = (path: string) =>
      new Promise((resolve) =>
        get({ port, path, host: "127.0.0.1", agent: false }, ({ statusCode }) => resolve(statusCode)),
      );
    await writeFile(join(folder, "later.html"), "");
    expect([await status("/"), await status("/try.html"), await status("/data.bin")]).toEqual([200, 200, 200]);
    const outside = [
      "/later.html",
      "/../package.json",
      "/..%2f..%2fetc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "//etc/passwd",
      "/try.html/..",
    ];
    for (const path of outside) expect(await status(path), path).toBe(404);
    const { headers } = await app.inject("/data.bin");
    expect([headers["content-type"], headers["cache-control"]]).toEqual(["application/octet-stream", "no-cache"]);
    await app.close();
  });
});
