import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, readFile } from "node:fs/promises";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CliProject } from "./cli-project.ts";

const USUAL_PORT = 4180;

const MODEL = `import { pyfunc } from "@tsfunc/runtime";

@pyfunc
export default class Shout {
  predict(modelInput: string[]): string[] {
    return modelInput.map((text) => text.toUpperCase());
  }
}
`;

const JSON_TYPE = { "content-type": "application/json" };

let project: CliProject;
beforeAll(async () => {
  project = await CliProject.create("models");
  await project.write("src/shout.ts", MODEL);
  const saved = await project.saveModel("src/shout.ts", { path: "shout", inputExample: ["a"] });
  expect(saved.code, saved.stderr).toBe(0);
});
afterAll(() => project.remove());

/** A playground that runs. */
class Playground {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown[]>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.process = project.start(["playground", ...args], env);
    this.#ended = once(this.process, "close");
    this.process.stdout.on("data", (text) => (this.stdout += text));
    this.process.stderr.on("data", (text) => (this.stderr += text));
  }

  /** Waits until it says something. */
  async says(text: RegExp): Promise<string> {
    for (;;) {
      const [, said] = text.exec(this.stdout + this.stderr) ?? [];
      if (said !== undefined) return said;
      if (this.process.exitCode !== null) throw new Error(`It has ended:\n${this.stdout}${this.stderr}`);
      await setTimeout(20);
    }
  }

  /** Its address. */
  get url(): Promise<string> {
    return this.says(/(http:\/\/127\.0\.0\.1:\d+\/)/);
  }

  /** Ends it, and says how it ended. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    await this.#ended;
    return this.process.exitCode;
  }
}

const running: Playground[] = [];
function playground(args: readonly string[], env?: NodeJS.ProcessEnv): Playground {
  const started = new Playground(args, env);
  running.push(started);
  return started;
}
afterEach(async () => {
  for (const one of running.splice(0)) if (one.process.exitCode === null) await one.end("SIGKILL");
});

async function analyze(url: string, source: string) {
  const answer = await fetch(`${url}analyze`, { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ source }) });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

test("tsfunc playground serves the page and the analyzer, and ends with 0 when it is interrupted", async () => {
  const started = playground(["--port", "0", "--json"]);
  const { url, port, model } = JSON.parse((await started.says(/(\{[^}]+\})/s)) ?? "");
  expect([url, model]).toEqual([`http://127.0.0.1:${port}/`, null]);
  const page = await fetch(url);
  expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
  const html = await page.text();
  const files = Array.from(html.matchAll(/(?:src|href)="\.\/([^"]+)"/g), ([, path = ""]) => path);
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) expect((await fetch(`${url}${file}`)).status, file).toBe(200);
  const { status, body } = await analyze(url, MODEL);
  expect([status, body.diagnostics, body.models[0].name]).toEqual([200, [], "Shout"]);
  expect((await fetch(`${url}signature`)).status).toBe(404);
  expect(await started.end("SIGINT")).toBe(0);
  expect(started.stderr).toBe("");
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it in the middle of a request", async (signal) => {
  const started = playground(["--port", "0"]);
  const url = await started.url;
  const endless =
    "type Build<T extends unknown[], N> = T['length'] extends N ? T : Build<[...T, 0], N>; let x: Build<[], 9999>;";
  const answer = analyze(url, endless).catch(() => "no answer");
  await setTimeout(200);
  expect(await started.end(signal)).toBe(0);
  expect(await answer).toBe("no answer");
});

test("a model is served beside the page", async () => {
  const url = await playground(["-m", "shout", "--port", "0"]).url;
  const body = JSON.stringify({ inputs: ["hello"] });
  const answer = await fetch(`${url}invocations`, { method: "POST", headers: JSON_TYPE, body });
  expect(await answer.json()).toEqual({ predictions: ["HELLO"] });
  for (const path of ["", "signature", "openapi.json", "docs", "ping"]) {
    expect((await fetch(`${url}${path}`)).status, path).toBe(200);
  }
  expect((await analyze(url, MODEL)).body.models).toHaveLength(1);
  expect((await fetch(`${url}signature`, { headers: { origin: "https://evil.example" } })).status).toBe(403);
});

test("the token of a server is not the playground's", async () => {
  const url = await playground(["-m", "shout", "--port", "0"], { TSFUNC_SERVER_TOKEN: "t" }).url;
  expect((await fetch(`${url}signature`)).status).toBe(200);
});

describe("the port", () => {
  let taken: Server;
  let port: number;
  beforeAll(async () => {
    taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    port = (taken.address() as AddressInfo).port;
  });
  afterAll(() => taken.close());

  test("that was named has to be free", async () => {
    const { code, stdout, stderr } = await project.tsfunc(["playground", "--port", String(port)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`error Port ${port} is taken.`);
  });

  test("is another one when the usual one is taken, which it says", async () => {
    const usual = createServer();
    // Where something else has it, it is as taken.
    await new Promise<void>((resolve) => usual.once("error", () => resolve()).listen(USUAL_PORT, "127.0.0.1", resolve));
    const started = playground([]);
    const url = await started.url;
    usual.close();
    expect(started.stderr).toContain(`Port ${USUAL_PORT} is taken.`);
    expect(url).not.toContain(`:${USUAL_PORT}/`);
    expect((await fetch(url)).status).toBe(200);
  });
});

test.skipIf(process.platform !== "linux")("--open opens the address in the browser", async () => {
  const browser = join(project.folder, "browser.sh");
  await project.write("browser.sh", `#!/bin/sh\nprintf %s "$1" > "${join(project.folder, "opened")}"\n`);
  await chmod(browser, 0o755);
  const started = playground(["--open", "--port", "0"], { BROWSER: browser });
  const url = await started.url;
  while (!existsSync(join(project.folder, "opened"))) await setTimeout(50);
  await setTimeout(50);
  expect(await readFile(join(project.folder, "opened"), "utf8")).toBe(url);
});

test.each([
  [["--prot", "1"], "Unknown option `--prot`. Did you mean `--port`?"],
  [["--port", "x"], "`--port` is a whole number, received `x`."],
  [["--port", "65536"], "`--port` is at most 65535, received `65536`."],
  [["--model", "missing"], "No such folder: `missing`."],
  [["shout"], "Too many arguments: `shout`."],
  [["--host", "0.0.0.0"], "Unknown option `--host`."],
])("ends with 2 for %j", async (args, message) => {
  const { code, stdout, stderr } = await project.tsfunc(["playground", ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("help has its options and examples", async () => {
  const { code, stdout } = await project.tsfunc(["playground", "--help"]);
  expect(code).toBe(0);
  for (const text of ["--model <uri>", "--port <port>", "--open", "--json", "$ tsfunc playground"])
    expect(stdout).toContain(text);
});

test("tsfunc serve --playground has the page, and no analyzer", async () => {
  const child = project.start(["serve", "-m", "shout", "--port", "0", "--playground", "--log-level", "silent"]);
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  try {
    while (!/127\.0\.0\.1:\d+\/\./.test(said) && child.exitCode === null) await setTimeout(20);
    const url = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? "";
    expect(await (await fetch(url)).text()).toContain('<div id="app">');
    expect((await analyze(url, MODEL)).status).toBe(404);
    expect((await fetch(`${url}signature`)).status).toBe(200);
  } finally {
    child.kill("SIGKILL");
  }
});
