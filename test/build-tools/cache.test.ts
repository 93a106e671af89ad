import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { Project } from "./project.ts";
import { runNode } from "./run-node.ts";

/** Compiles the models of the project with esbuild; says what came of it, and whether TypeScript was loaded for it. */
const BUILD = `
import tsfunc from "@tsfunc/compiler-plugin/esbuild";
import { build } from "esbuild";

// TypeScript is loaded in a thread of its own.
let loaded = false;
process.on("worker", () => {
  loaded = true;
});
const { outputFiles } = await build({
  entryPoints: ["chat-model.ts", "point-models.mts"],
  plugins: [tsfunc()],
  ...{ bundle: true, write: false, format: "esm", platform: "node", packages: "external", outdir: "dist" },
});
console.log(JSON.stringify({ text: outputFiles.map((file) => file.text).join("\\n"), loaded }));
process.exit();
`;

let project: Project;
let cache: string;
beforeAll(async () => {
  project = await Project.create({ experimentalDecorators: false });
  cache = join(project.folder, "node_modules/.cache/tsfunc");
  // The cache of a project is where its packages are.
  await mkdir(join(project.folder, "node_modules"));
  await project.write("build.mjs", BUILD);
});
beforeEach(() => rm(cache, { recursive: true, force: true }));
afterAll(() => project.remove());

async function build(): Promise<{ readonly text: string; readonly loaded: boolean }> {
  const { output } = await runNode(["build.mjs"], project.folder);
  return JSON.parse(output);
}

test("a build that finds everything in the cache does not load TypeScript", async () => {
  const { text, loaded } = await build();
  expect(loaded).toBe(true);
  expect(text).toContain("__tsfunc$convert0");
  expect(await build()).toEqual({ text, loaded: false });
});

test("build tools share it", async () => {
  await build();
  const run = () => project.run(["--import", "@tsfunc/compiler-plugin/register", "main.ts"]);
  const outcome = await run();
  expect(outcome.output).toContain("user: 2 words");
  const entries = (await readdir(cache)).length;
  expect(await run()).toEqual(outcome);
  expect((await readdir(cache)).length).toBe(entries);
  expect((await build()).loaded).toBe(false);
});

test("one that was left half-built is said to be so, and what to do; the build is right, and the next one has nothing to say", async () => {
  const run = () => project.run(["--import", "@tsfunc/compiler-plugin/register", "main.ts"]);
  await run();
  for (const name of await readdir(cache)) await truncate(join(cache, name), 100);
  const { output } = await run();
  expect(output.match(/TF1091/g)).toHaveLength(1);
  for (const text of [cache, "was cut off or changed", "delete the folder", "user: 2 words"])
    expect(output).toContain(text);
  expect((await run()).output).not.toContain("TF1091");
});

test("eight processes at once fill it, and use it", async () => {
  const cold = await Promise.all(Array.from({ length: 8 }, build));
  expect(new Set(cold.map(({ text }) => text)).size).toBe(1);
  expect((await readdir(cache)).filter((name) => !name.endsWith(".json"))).toEqual([]);
  const warm = await Promise.all(Array.from({ length: 8 }, build));
  expect(warm).toEqual(cold.map(({ text }) => ({ text, loaded: false })));
});

test("a process that is killed while it fills it leaves nothing behind that is wrong", async () => {
  const { text } = await build();
  const complete = (await readdir(cache)).length;
  for (let entries = 1; entries < complete; entries++) {
    await rm(cache, { recursive: true, force: true });
    await killAt(entries);
    expect((await build()).text).toBe(text);
    expect(await build()).toEqual({ text, loaded: false });
  }
});

/** Ends a build as soon as the cache has so many entries, or the build has ended. */
async function killAt(entries: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ["build.mjs"], { cwd: project.folder, stdio: "ignore" });
  const ended = once(child, "exit");
  while (child.exitCode === null && (await readdir(cache).catch(() => [])).length < entries) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  child.kill("SIGKILL");
  await ended;
}
