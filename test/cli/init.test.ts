import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installStarters, linkBuildTools } from "./install-build-tools.ts";
import { ANSWERS, type Starter, Starters } from "./starter.ts";
import { ESBUILD, MANIFEST, project, ROLLUP, TSCONFIG, TSDOWN, WEBPACK } from "./starter-files.ts";
import { addTsfunc, build, buildAndRun, buildAndRunModel, typesOf } from "./starter-steps.ts";

const installed = await installStarters();
if (installed === null)
  console.warn("starters that are made by their own packages are skipped: npm reaches no registry");

let starters: Starters;
beforeAll(async () => {
  starters = await Starters.create();
  await starters.linkCommands([
    "vite",
    "typescript",
    "@rspack/cli",
    "webpack",
    "webpack-cli",
    "tsdown",
    "rollup",
    "rolldown",
    "tsfunc",
  ]);
  if (installed === null) return;
  await linkBuildTools(installed, starters.folder);
  await starters.linkCommands(["@rsbuild/core"]);
});
afterAll(() => starters.remove());

describe.skipIf(installed === null)("a starter of its own package", () => {
  test("of Vite builds, and its model runs", async () => {
    const create = join(starters.folder, "node_modules/create-vite/index.js");
    const starter = await made("with-vite", [create, "with-vite", "--template", "vanilla-ts", "--no-interactive"]);
    await addTsfunc(starter, "vite");
    await starter.writeMain("src/main.ts", ".ts");
    await build(starter);
    const vite = join(starters.folder, "node_modules/vite/bin/vite.js");
    expect(await starter.node([vite, "build", "--ssr", "src/main.ts", "--outDir", "node"])).toMatchObject({ code: 0 });
    expect(await starter.node(["node/main.js"])).toEqual({ code: 0, stdout: ANSWERS, stderr: "" });
    expect(await typesOf(starter)).toMatchObject({
      status: "ok",
      message: expect.stringContaining("Vite puts the types"),
    });
    await starter.write("vite.config.ts", "// @tsfunc/compiler-plugin is not here\nexport default {};\n");
    expect(await typesOf(starter)).toMatchObject({
      status: "problem",
      message: expect.stringContaining("Vite leaves"),
    });
  });

  test("of Rspack builds, and its model runs", async () => {
    const create = join(starters.folder, "node_modules/create-rspack/bin.js");
    const starter = await made("with-rspack", [create, "with-rspack", "--template", "vanilla-ts", "--no-git"]);
    await addTsfunc(starter, "rspack");
    await starter.writeMain("src/index.ts", ".ts");
    await buildAndRun(starter, "dist/main.js");
  });

  test("of Rsbuild builds, and its model runs", async () => {
    const create = join(starters.folder, "node_modules/create-rsbuild/bin.js");
    const starter = await made("with-rsbuild", [create, "with-rsbuild", "--template", "vanilla-ts"]);
    await addTsfunc(starter, "rsbuild");
    await starter.writeMain("src/index.ts", ".ts");
    await build(starter);
    const scripts = Object.keys(await starter.texts()).filter((file) => /dist.*\.js$/.test(file));
    const page = `globalThis.self = globalThis; for (const file of ${JSON.stringify(scripts)}) await import(file);`;
    expect(await starter.node(["--input-type=module", "--eval", page])).toEqual({
      code: 0,
      stdout: ANSWERS,
      stderr: "",
    });
    expect(await typesOf(starter)).toMatchObject({ status: "ok" });
  });

  async function made(name: string, command: readonly string[]): Promise<Starter> {
    const { code, stdout, stderr } = await (await starters.project(".")).node(command);
    expect(code, stdout + stderr).toBe(0);
    return await starters.project(name);
  }
});

describe("a starter as the pages of its build tool have it", () => {
  test("of webpack, configured in CommonJS, builds, and its model runs", async () => {
    const files = {
      ...project(
        { type: "commonjs", scripts: { build: "webpack" }, devDependencies: { webpack: "5" } },
        { ...TSCONFIG, module: "ESNext", moduleResolution: "bundler" },
      ),
      "webpack.config.js": WEBPACK,
    };
    const starter = await starters.project("with-webpack", files);
    await addTsfunc(starter, "webpack");
    await starter.writeMain("src/index.ts", "");
    await buildAndRun(starter, "dist/main.js");
  });

  test("of tsdown builds, and its model runs", async () => {
    const files = {
      ...project({ scripts: { build: "tsdown" }, devDependencies: { tsdown: "0" } }),
      "tsdown.config.ts": TSDOWN,
    };
    const starter = await starters.project("with-tsdown", files);
    await addTsfunc(starter, "tsdown");
    await starter.writeMain("src/index.ts", ".js");
    await buildAndRun(starter, "dist/index.js");
  });

  test("of esbuild builds, and its model runs", async () => {
    const files = {
      ...project({ scripts: { build: "node build.mjs" }, devDependencies: { esbuild: "0" } }),
      "build.mjs": ESBUILD,
    };
    const starter = await starters.project("with-esbuild", files);
    await addTsfunc(starter, "esbuild");
    await starter.writeMain("src/index.ts", ".js");
    await buildAndRun(starter, "dist/index.js");
  });

  test.each(["rollup", "rolldown"])("of %s builds, and its model runs", async (tool) => {
    const manifest = { scripts: { build: `${tool} --config` }, devDependencies: { [tool]: "1" } };
    const plain = ROLLUP.replace("src/index.ts", "src/model.ts");
    const starter = await starters.project(`with-${tool}`, { ...project(manifest), [`${tool}.config.js`]: plain });
    await addTsfunc(starter, tool);
    await buildAndRunModel(starter);
  });

  test("of tsc --init builds, and its model runs", async () => {
    const starter = await starters.project("with-tsc", {
      "package.json": JSON.stringify({ ...MANIFEST, devDependencies: { typescript: "6" } }, null, 2),
    });
    const tsc = join(starters.folder, "node_modules/typescript/bin/tsc");
    expect(await starter.node([tsc, "--init"])).toMatchObject({ code: 0 });
    await addTsfunc(starter, "tsc");
    await starter.writeMain("src/index.ts", ".js");
    await buildAndRun(starter, "dist/index.js");
  });

  test("without a build runs its model", async () => {
    const starter = await starters.project("without-build", project({}));
    await addTsfunc(starter, "node");
    await starter.writeMain("src/index.ts", ".ts");
    const register = ["--import", "@tsfunc/compiler-plugin/register"];
    expect(await starter.node([...register, "src/index.ts"])).toEqual({ code: 0, stdout: ANSWERS, stderr: "" });
    expect(await starter.script("start")).toMatchObject({ code: 0 });
  });
});

describe("tsfunc init", () => {
  test("sets up vitest beside tsc, and finds the package manager", async () => {
    const manifest = { scripts: { build: "tsc -p ." }, devDependencies: { typescript: "6", vitest: "4" } };
    const starter = await starters.project("with-vitest", { ...project(manifest), "pnpm-lock.yaml": "" });
    const { code, stdout } = await starter.tsfunc(["init", "--json"]);
    expect(code).toBe(1);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      tool: "tsc",
      testRunner: "vitest",
      packageManager: "pnpm",
      applied: false,
      byHand: [],
    });
    expect(found.edits.map(({ file, state }: { file: string; state: string }) => `${state} ${file}`)).toEqual([
      ...["changed package.json", "changed tsconfig.json", "new vitest.config.ts", "new src/model.ts"],
    ]);
    expect(found.edits[0].diff).toContain('+    "build": "tsc -p . && tsfunc patch dist"');
    const applied = await starter.tsfunc(["init", "--yes", "--json"]);
    expect(applied.code).toBe(0);
    expect(JSON.parse(applied.stdout)).toMatchObject({ applied: true, next: ["pnpm i"] });
  });

  test("writes companions for Next, whose model compiles", async () => {
    const options = { ...TSCONFIG, module: "preserve", moduleResolution: "bundler", noEmit: true };
    const manifest = { scripts: { dev: "next dev", build: "next build" }, dependencies: { next: "16" } };
    const starter = await starters.project("with-next", project(manifest, options));
    expect(await starter.tsfunc(["init", "--yes"])).toMatchObject({ code: 0 });
    expect(await starter.tsfunc(["emit", "src"])).toMatchObject({ code: 0 });
    expect(await starter.node([join(starters.folder, "node_modules/typescript/bin/tsc")])).toMatchObject({
      code: 0,
      stdout: "",
    });
    expect(await typesOf(starter)).toMatchObject({ status: "ok" });
    expect(await starter.tsfunc(["init"])).toMatchObject({ code: 0, stderr: expect.stringContaining("Nothing to do") });
  });

  test("tells what to write where a configuration is not plain, and leaves it alone", async () => {
    const config = "export default process.env.CI ? a : b;\n";
    const files = { ...project({ devDependencies: { vite: "8" } }), "vite.config.js": config };
    const starter = await starters.project("not-plain", files);
    const { code, stderr } = await starter.tsfunc(["init", "--yes"]);
    expect(code).toBe(1);
    expect(stderr).toContain("by hand vite.config.js: it is not plain where the plugins go");
    expect(stderr).toContain('  import tsfunc from "@tsfunc/compiler-plugin/vite";\n  plugins: [tsfunc()]\n');
    expect(Object.entries(await starter.texts()).find(([file]) => file.endsWith("vite.config.js"))?.[1]).toBe(config);
    const doctor = await starter.tsfunc(["doctor"]);
    expect(doctor).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/problem {2}build tool .*vite.config.js lack/),
    });
  });

  test.skipIf(process.platform !== "linux")("asks at a terminal, and does as it is told", async () => {
    const starter = await starters.project("asked", project({}));
    const before = await starter.texts();
    expect(await starter.atTerminal("n")).toMatchObject({ code: 1, stdout: expect.stringContaining("Write 2 files?") });
    expect(await starter.texts()).toEqual(before);
    expect(await starter.atTerminal("y")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2 files written."),
    });
    expect(await starter.tsfunc(["init"])).toMatchObject({ code: 0, stderr: expect.stringContaining("Nothing to do") });
  });

  test("writes over no file, and writes no model where there is one", async () => {
    const starter = await starters.project("with-model", {
      ...project({}),
      "src/model.ts": "export const mine = 1;\n",
    });
    expect(await starter.tsfunc(["init", "--yes"])).toMatchObject({ code: 0 });
    expect((await starter.texts())[join(starter.folder, "src/model.ts")]).toBe("export const mine = 1;\n");
  });

  test.each([
    [["--tool", "vit"], "`--tool` takes `next` or"],
    [["--yse"], "Unknown option `--yse`. Did you mean `--yes`?"],
    [["more"], "Too many arguments: `more`."],
  ])("ends with 2: tsfunc init %j", async (args, message) => {
    const starter = await starters.project("wrong", project({}));
    const { code, stdout, stderr } = await starter.tsfunc(["init", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("ends with 2 where there is no project, or a broken one", async () => {
    const empty = await starters.project("empty");
    const message = "There is no package.json here";
    expect(await empty.tsfunc(["init"])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    expect(await empty.tsfunc(["doctor"])).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
    const broken = await starters.project("broken", { "package.json": "{" });
    const unread = "package.json cannot be read";
    expect(await broken.tsfunc(["init"])).toMatchObject({ code: 2, stderr: expect.stringContaining(unread) });
  });
});
