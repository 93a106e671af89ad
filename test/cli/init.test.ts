import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installStarters, linkBuildTools } from "./install-build-tools.ts";
import { ANSWERS, type Starter, Starters } from "./starter.ts";

const MANIFEST = { name: "starter", private: true, type: "module" };
const TSDOWN = `import { defineConfig } from 'tsdown'

export default defineConfig({
  entry: ['./src/index.ts'],
  platform: 'neutral',
  dts: false,
})
`;
const ESBUILD = `import * as esbuild from "esbuild";

await esbuild.build({
  entryPoints: ["src/index.ts"],
  bundle: true,
  format: "esm",
  outdir: "dist",
});
`;
const ROLLUP = `/** @type {import("rollup").RollupOptions} */
export default {
  input: "src/index.ts",
  output: { dir: "dist" },
  external: [/^@tsfunc/],
};
`;
const WEBPACK = `const path = require("path");

const isProduction = process.env.NODE_ENV == "production";

const config = {
  entry: "./src/index.ts",
  output: {
    path: path.resolve(__dirname, "dist"),
  },
  plugins: [
    // Add your plugins here
  ],
  module: {
    rules: [{ test: /\\.ts$/i, loader: "ts-loader", exclude: ["/node_modules/"] }],
  },
  resolve: { extensions: [".ts", ".js"] },
};

module.exports = () => {
  config.mode = isProduction ? "production" : "development";
  return config;
};
`;
const TSCONFIG = { target: "ES2022", module: "NodeNext", strict: true, types: [], skipLibCheck: true };

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
    "webpack-cli",
    "tsdown",
    "rollup",
    "rolldown",
    "tsfunc",
  ]);
  if (installed !== null) await linkBuildTools(installed, starters.folder);
});
afterAll(() => starters.remove());

/** A package.json, and a tsconfig.json unless the starter has none. */
function project(manifest: object, compilerOptions: object = TSCONFIG): Readonly<Record<string, string>> {
  return {
    "package.json": `${JSON.stringify({ ...MANIFEST, ...manifest }, null, 2)}\n`,
    "tsconfig.json": `${JSON.stringify({ compilerOptions, include: ["src"] }, null, 2)}\n`,
  };
}

/** Adds tsfunc: nothing is changed until it is agreed to, and a second time there is nothing to do. */
async function addTsfunc(starter: Starter, tool: string): Promise<void> {
  const before = await starter.texts();
  const shown = await starter.tsfunc(["init"]);
  expect(shown).toMatchObject({ code: 1, stderr: expect.stringContaining(`build tool ${tool},`) });
  expect(shown.stdout).toContain('+    "@tsfunc/runtime": "^');
  expect(shown.stderr).toContain("Nothing was changed; `tsfunc init --yes` makes the edits.");
  expect(await starter.texts()).toEqual(before);
  const { code, stdout, stderr } = await starter.tsfunc(["init", "--yes"]);
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: shown.stdout });
  const after = await starter.texts();
  const again = await starter.tsfunc(["init", "--yes"]);
  expect(again).toMatchObject({ code: 0, stdout: "", stderr: expect.stringContaining("Nothing to do") });
  expect(await starter.texts()).toEqual(after);
}

async function build(starter: Starter): Promise<void> {
  const { code, stdout, stderr } = await starter.script("build");
  expect(code, stdout + stderr).toBe(0);
}

describe.skipIf(installed === null)("a starter of its own package", () => {
  test("of Vite builds, and its model runs", async () => {
    const create = join(starters.folder, "node_modules/create-vite/index.js");
    const args = [create, "with-vite", "--template", "vanilla-ts", "--no-interactive"];
    const starter = await starters.project("with-vite");
    const made = await (await starters.project(".")).node(args);
    expect(made.code, made.stdout + made.stderr).toBe(0);
    await addTsfunc(starter, "vite");
    await starter.writeMain("src/main.ts", "ts");
    await build(starter);
    const vite = join(starters.folder, "node_modules/vite/bin/vite.js");
    expect(await starter.node([vite, "build", "--ssr", "src/main.ts", "--outDir", "node"])).toMatchObject({ code: 0 });
    expect(await starter.node(["node/main.js"])).toEqual({ code: 0, stdout: ANSWERS, stderr: "" });
  });
});
