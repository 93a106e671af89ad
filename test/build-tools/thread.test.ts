import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Project } from "./project.ts";

/** Writes down when threads start and end, and what a build tool does meanwhile. */
const LOG = `
const log = [];
process.on("worker", (worker) => {
  log.push("start");
  worker.on("exit", () => log.push("end"));
});
process.on("exit", () => console.log(JSON.stringify(log)));
`;

const VITE = `${LOG}
import tsfunc from "@tsfunc/compiler-plugin/vite";
import { build, createServer } from "vite";

const steps = {
  name: "steps",
  closeBundle: () => void log.push("close"),
  renderStart: () => void log.push("render"),
};
const options = (plugin, input = "chat-model.ts") => ({
  configFile: false,
  logLevel: "error",
  plugins: [plugin, steps],
  build: { ssr: input, write: false, rollupOptions: { external: [/^@tsfunc/] } },
});
`;

let project: Project;
beforeAll(async () => {
  project = await Project.create({ experimentalDecorators: false });
  // The cache of a project is where its packages are.
  await mkdir(join(project.folder, "node_modules"));
});
afterAll(() => project.remove());

/** Runs a program to its end; nothing else ends it. */
async function run(program: string, ...args: string[]): Promise<{ readonly ok: boolean; readonly output: string }> {
  await project.write("program.mjs", program);
  return await project.run([...args, "program.mjs"]);
}

async function logOf(program: string): Promise<string[]> {
  const { ok, output } = await run(program);
  expect({ ok, output }).toMatchObject({ ok: true, output: expect.stringMatching(/^\[.*\]\n/) });
  return JSON.parse(output.split("\n", 1)[0] ?? "");
}

test("a build has one thread, which has ended before the bundle is made", async () => {
  const log = await logOf(`${VITE} await build(options(tsfunc({ cache: false })));`);
  expect(log).toEqual(["start", "end", "render", "close"]);
});

test("a second build finds in the cache what the first has compiled; without a cache it has a thread of its own", async () => {
  const builds = (settings: object): string =>
    `${VITE} const plugin = tsfunc(${JSON.stringify(settings)}); for (let count = 0; count < 2; count++) await build(options(plugin));`;
  expect(await logOf(builds({}))).toEqual(["start", "end", "render", "close", "render", "close"]);
  const twice = ["start", "end", "render", "close"];
  expect(await logOf(builds({ cache: false }))).toEqual([...twice, ...twice]);
});

test("a build that fails has ended its thread, too", async () => {
  const program = `${VITE} await build(options(tsfunc({ cache: false }), "unusable.ts")).catch(({ message }) => log.push(message));`;
  const log = await logOf(program);
  expect(log.filter((step) => step !== "close")).toEqual(["start", "end", expect.stringContaining("error TF1001")]);
});

test("while files are watched, the thread lives until the watcher is closed", async () => {
  const log = await logOf(`${VITE}
import { appendFileSync } from "node:fs";
const config = options(tsfunc({ cache: false }));
const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
let count = 0;
watcher.on("event", async ({ code, result }) => {
  if (code !== "BUNDLE_END") return;
  await result.close();
  log.push("built");
  count++;
  if (count === 1) setTimeout(() => appendFileSync("chat-model.ts", "\\n"), 500);
  else await watcher.close();
});`);
  expect(log.filter((step) => step !== "render" && step !== "close")).toEqual(["start", "built", "built", "end"]);
});

test("a dev server has one thread, which ends with it", async () => {
  const serve = (last: string): string => `${VITE}
const server = await createServer({
  ...options(tsfunc({ cache: false })),
  appType: "custom",
  server: { middlewareMode: true, ws: false, watch: null },
});
for (const url of ["/chat-model.ts", "/point-models.mts"]) await server.environments.ssr.transformRequest(url);
${last}`;
  const log = await logOf(serve('await server.close(); log.push("closed");'));
  expect(log.filter((step) => step !== "close")).toEqual(["start", "end", "closed"]);
});

test("a thread that nobody ends holds no process", async () => {
  const log = await logOf(`${LOG}
import tsfunc from "@tsfunc/compiler-plugin/rolldown";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
const { transform } = [tsfunc({ cache: false })].flat()[0];
const context = { addWatchFile() {}, warn() {} };
const file = resolve("chat-model.ts");
const { code } = await transform.handler.call(context, await readFile(file, "utf8"), file, {});
log.push(code.includes("__tsfunc$convert0"));`);
  expect(log).toEqual(["start", true]);
});

test("esbuild: the thread lives as long as the context", async () => {
  const log = await logOf(`${LOG}
import tsfunc from "@tsfunc/compiler-plugin/esbuild";
import { context } from "esbuild";
const building = await context({
  entryPoints: ["chat-model.ts"],
  plugins: [tsfunc({ cache: false })],
  ...{ bundle: true, write: false, format: "esm", platform: "node", packages: "external", outdir: "dist" },
});
for (let count = 0; count < 2; count++) {
  await building.rebuild();
  log.push("built");
}
await building.dispose();`);
  expect(log).toEqual(["start", "built", "built", "end"]);
});

test("a thread that runs out of memory is an error that says so, and what to do", async () => {
  const program = `import tsfunc from "@tsfunc/compiler-plugin/esbuild";
import { build } from "esbuild";
await build({ entryPoints: ["chat-model.ts"], plugins: [tsfunc({ cache: false })], bundle: true, write: false, packages: "external" });`;
  const { ok, output } = await run(program, "--max-old-space-size=30");
  expect(ok).toBe(false);
  expect(output).toContain("The thread in which tsfunc compiles models has ended");
  expect(output).toContain("NODE_OPTIONS=--max-old-space-size=8192");
});
