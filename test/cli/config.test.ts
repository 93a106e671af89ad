import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { CliProject, type Outcome } from "./cli-project.ts";

const TYPED = `import { defineConfig, type TsfuncConfig } from "tsfunc";
const workers: number = 3;
const config: TsfuncConfig = { serve: { model: ".", workers, dockerfile: true } };
export default defineConfig(config);
`;

let project: CliProject;
let written: string[] = [];
beforeAll(async () => {
  project = await CliProject.create("models");
});
afterEach(async () => {
  for (const file of written) await rm(join(project.folder, file));
  written = [];
});
afterAll(() => project.remove());

/** Writes a configuration for one test. */
async function configure(file: string, text: string): Promise<void> {
  await project.write(file, text);
  written.push(file);
}

const PLAIN = 'export default { serve: { model: ".", workers: 3, dockerfile: true } };\n';

describe("a configuration", () => {
  test.each([
    ["tsfunc.config.ts", TYPED],
    ["tsfunc.config.mts", TYPED],
    ["tsfunc.config.js", PLAIN],
    ["tsfunc.config.mjs", PLAIN],
    ["tsfunc.config.json", '{ "serve": { "model": ".", "workers": 3, "dockerfile": true } }'],
  ])("in %s has defaults of commands", async (file, text) => {
    await configure(file, text);
    const { code, stdout, stderr } = await project.tsfunc(["serve"]);
    expect({ code }, stderr).toEqual({ code: 0 });
    expect(stdout).toContain('"--workers","3"]');
  });

  test("has defaults for arguments", async () => {
    await configure("tsfunc.config.mjs", 'export default { check: { paths: ["src"], json: true } };\n');
    expect(JSON.parse((await project.tsfunc(["check"])).stdout).models).toHaveLength(1);
  });

  test("is gone over by flags and arguments", async () => {
    await configure("tsfunc.config.mjs", 'export default { check: { paths: "missing", json: true } };\n');
    const { code, stdout, stderr } = await project.tsfunc(["check", "src", "--json=false"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("1 file, 1 model");
  });

  test("is another file with --config, and none with --no-config", async () => {
    await configure("tsfunc.config.json", '{ "check": { "paths": "missing" } }');
    await configure("other.mjs", PLAIN);
    expect(await project.tsfunc(["check"])).toMatchObject({ code: 2, stderr: expect.stringContaining("`missing`") });
    expect((await project.tsfunc(["check", "--no-config"])).stderr).toContain("1 file, 1 model");
    expect((await project.tsfunc(["serve", "--config", "other.mjs"])).stdout).toContain('"--workers","3"]');
  });

  test("has settings that commands share", async () => {
    await configure("tsfunc.config.json", '{ "project": "tsconfig.other.json", "trackingUri": "file:store" }');
    expect((await project.tsfunc(["check", "src"])).stderr).toContain("No such file: `tsconfig.other.json`");
    const uri = "models:/m-0123456789abcdef0123456789abcdef";
    expect(await storeOf(() => project.tsfunc(["inspect", uri]))).toContain("/store.");
    const env = { MLFLOW_TRACKING_URI: "file:elsewhere" };
    expect(await storeOf(() => project.tsfunc(["inspect", uri], env))).toContain("/elsewhere.");
  });

  test("goes before defaults of the command, and below flags", async () => {
    await configure("tsfunc.config.json", '{ "serve": { "model": ".", "workers": 3, "allowedHosts": ["a", "b"] } }');
    const { stdout } = await project.tsfunc(["serve", "--dockerfile"]);
    expect(stdout).toContain('"--workers","3","--allowed-hosts","a,b"]');
    expect((await project.tsfunc(["serve", "--dockerfile", "-w", "2"])).stdout).not.toContain('"3"');
  });

  test("does not concern help", async () => {
    await configure("tsfunc.config.js", "throw new Error('loaded');\n");
    expect(await project.tsfunc(["check", "--help"])).toMatchObject({ code: 0, stderr: "" });
    expect(await project.tsfunc([])).toMatchObject({ code: 0, stderr: "" });
  });

  const asJson = (value: unknown): string => JSON.stringify(value);
  test.each([
    ["json", asJson({ chek: {} }), "Unknown setting `chek` in tsfunc.config.json. Did you mean `check`?"],
    [
      "json",
      asJson({ serve: { prot: 1 } }),
      "Unknown setting `serve.prot` in tsfunc.config.json. Did you mean `port`?",
    ],
    ["json", asJson({ serve: { port: "1" } }), '`serve.port` in tsfunc.config.json is a number, received "1".'],
    ["json", asJson({ emit: { paths: [1] } }), "`emit.paths` in tsfunc.config.json is a string or an array of strings"],
    ["json", asJson({ log: { tag: "a" } }), "`log.tag` in tsfunc.config.json is an object of strings"],
    ["json", asJson({ check: true }), "`check` in tsfunc.config.json is an object, received true."],
    ["json", "[]", "What tsfunc.config.json exports is an object, received []."],
    ["json", "{", "tsfunc.config.json cannot be loaded:"],
    ["mjs", "export const one = 1;\n", "has no default export: `export default defineConfig({ … })`."],
    ["ts", "export default {\n", "tsfunc.config.ts cannot be loaded:"],
    ["ts", "throw new Error('broken');\n", "tsfunc.config.ts cannot be loaded: broken"],
  ])("that is wrong ends with 2 (%s): %s", async (extension, text, message) => {
    await configure(`tsfunc.config.${extension}`, text);
    const { code, stdout, stderr } = await project.tsfunc(["check"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  test("has to be there once, and where --config says", async () => {
    await configure("tsfunc.config.js", PLAIN);
    await configure("tsfunc.config.json", "{}");
    expect((await project.tsfunc(["check"])).stderr).toContain("There are tsfunc.config.js and tsfunc.config.json");
    const missing = await project.tsfunc(["check", "--config", "missing.ts"]);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("No such file: `missing.ts`") });
    expect(await project.tsfunc(["check", "--config"])).toMatchObject({ code: 2 });
    expect((await project.tsfunc(["check", "--confg", "x"])).stderr).toContain("Did you mean `--config`?");
  });
});

/** What a command that finds no model says of the place where it has looked. */
async function storeOf(run: () => Promise<Outcome>): Promise<string> {
  const { code, stderr } = await run();
  expect(code).toBe(2);
  return stderr;
}
