import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { manifestOf, publicPackages, ROOT } from "../../scripts/setup/workspace.mjs";
import { InstalledProject, readmeExample } from "./installed-project.ts";

/** The compilers that a user may have, as the workspace names them. */
const COMPILERS = ["typescript-5", "typescript", "typescript-7"];

const DIALECTS = [
  { dialect: "TC39 decorators", experimentalDecorators: false },
  { dialect: "experimentalDecorators", experimentalDecorators: true },
];

/** Uses the model of the README: its signature, what it predicts, and what it says of an element that lacks everything. */
const PROGRAM = `
import { predictOf, signatureOf } from "@tsfunc/runtime";
import Model from "./example.ts";

const wrong: unknown[] = [{}];
let refusal = "";
try { predictOf(new Model())(wrong as never); } catch (error) { refusal = String((error as { code?: string }).code); }
console.log(JSON.stringify({ signature: String(signatureOf(Model)), refusal }));
`;

/** Tries to save a model, and to load one that is not there. */
const SAVING = `
import { loadModel, saveModel } from "@tsfunc/mlflow";

const refused = ({ code, parameters }) => ({ code, parameters });
const saving = await saveModel({ path: "saved", model: "model.mjs" }).catch(refused);
const loading = await loadModel("saved").catch(({ code }) => code);
console.log(JSON.stringify({ saving, loading }));
`;

/** Tries to trace. */
const TRACING = `
import { enableTracing } from "@tsfunc/mlflow";

const options = { experiment: "chat", trackingUri: "http://127.0.0.1:1" };
const refused = await enableTracing(options).catch(({ code, parameters }) => ({ code, parameters }));
console.log(JSON.stringify(refused));
`;

/** Starts the playground, and asks it for its page, for what the page loads, and for the types of the example. */
const PLAYGROUND = `
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

const child = spawn(process.execPath, ["node_modules/tsfunc/dist/bin.js", "playground", "--port", "0", "--json"]);
try {
  const [printed] = await once(child.stdout, "data");
  const { url } = JSON.parse(printed);
  const page = await (await fetch(url)).text();
  const files = Array.from(page.matchAll(/(?:src|href)="\\.\\/([^"]+)"/g), ([, path]) => path);
  const statuses = await Promise.all(files.map(async (path) => (await fetch(url + path)).status));
  const body = JSON.stringify({ source: readFileSync("example.ts", "utf8") });
  const headers = { "content-type": "application/json" };
  const answer = await (await fetch(url + "analyze", { method: "POST", headers, body })).json();
  const models = answer.models.map(({ signature, zod }) => ({ signature, zod }));
  console.log(JSON.stringify({ statuses, models, errors: answer.diagnostics.filter(({ severity }) => severity === "error") }));
} finally {
  child.kill("SIGINT");
}
`;

const project = await InstalledProject.create();
if (project === null) console.warn("test/packed is skipped: npm reaches no registry");

describe.skipIf(project === null)("the packed packages", () => {
  const outside = project as InstalledProject;
  const installed = publicPackages().map((folder) => ({ folder, name: manifestOf(folder).name }));
  afterAll(() => outside.remove());

  describe.each(installed)("$name", ({ folder, name }) => {
    const root = join(project?.folder ?? "", "node_modules", name);
    const files = project === null ? [] : readdirSync(root, { recursive: true, encoding: "utf8" });

    test("contains what its exports name", () => {
      const published = manifestOf(folder).publishConfig?.exports ?? {};
      const targets = Object.values(published).flatMap((target) => Object.values(Object(target)).map(String));
      expect(targets.length).toBeGreaterThan(0);
      expect(files).toEqual(expect.arrayContaining(targets.filter((one) => one.length > 1).map((one) => one.slice(2))));
    });

    test("contains the licence, the notice and a README, and no sources or tests", () => {
      expect(readFileSync(join(root, "LICENSE"), "utf8")).toBe(readFileSync(join(ROOT, "LICENSE"), "utf8"));
      // A package that bundles code of others names them below.
      expect(readFileSync(join(root, "NOTICE"), "utf8").startsWith(readFileSync(join(ROOT, "NOTICE"), "utf8"))).toBe(
        true,
      );
      expect(readFileSync(join(root, "README.md"), "utf8")).toContain(name);
      expect(files.filter((file) => /^src|\.test\.|fixture|\.config\./.test(file))).toEqual([]);
    });

    test("has a manifest that means something outside of the workspace", () => {
      const manifest = readFileSync(join(root, "package.json"), "utf8");
      expect(manifest).not.toMatch(/@tsfunc\/source|workspace:|catalog:/);
    });
  });

  test("the command line runs by its name", async () => {
    await writeExample(outside, false);
    const { ok, output } = await outside.run("npx", ["--no-install", "tsfunc", "check", "example.ts"]);
    expect({ ok, output }).toEqual({
      ok: true,
      output: expect.stringContaining("1 file, 1 model: 0 errors, 0 warnings."),
    });
  });

  describe.each(DIALECTS)("with $dialect", ({ experimentalDecorators }) => {
    test("the example of the README is what every compiler accepts", async () => {
      await writeExample(outside, experimentalDecorators);
      for (const compiler of COMPILERS) {
        const tsc = join(ROOT, "test/node_modules", compiler, "bin/tsc");
        expect(await outside.run(process.execPath, [tsc, "-p", "."]), compiler).toEqual({ ok: true, output: "" });
      }
    });

    test("the example of the README runs", async () => {
      await writeExample(outside, experimentalDecorators);
      const { output } = await outside.run(process.execPath, [
        "--import",
        "@tsfunc/compiler-plugin/register",
        "main.ts",
      ]);
      const [printed = "", facts = ""] = output.trim().split("\n");
      expect(printed).toBe("[ 'user: 2 words at 0.1' ]");
      expect(JSON.parse(facts)).toEqual({
        signature: expect.stringContaining("inputs"),
        refusal: expect.stringMatching(/^TF2\d{3}$/),
      });
    });
  });

  test("the page is in the packages that serve it, each with what it needs", () => {
    const filesOf = (name: string) =>
      readdirSync(join(outside.folder, "node_modules", name, "dist/playground"), { recursive: true, encoding: "utf8" });
    const [all, one] = [filesOf("tsfunc"), filesOf("@tsfunc/server")];
    expect(all).toEqual(expect.arrayContaining(["index.html", "third-party.md"]));
    expect(one).toEqual(expect.arrayContaining(["try.html", "third-party.md"]));
    expect(one).not.toContain("index.html");
    for (const files of [all, one])
      expect(files.filter((file) => /assets.*\.js$/.test(file)).length).toBeGreaterThan(1);
  });

  test("the playground reads the example of the README", async () => {
    await writeExample(outside, false);
    await outside.write("playground.mjs", PLAYGROUND);
    const { output } = await outside.run(process.execPath, ["playground.mjs"]);
    const { statuses, models, errors } = JSON.parse(output);
    expect([statuses.length > 1, new Set(statuses)]).toEqual([true, new Set([200])]);
    expect({ models, errors }).toEqual({
      models: [
        { signature: expect.stringContaining("role: string (required)"), zod: expect.stringContaining("z.object") },
      ],
      errors: [],
    });
  });

  test("the command line sets the project up, and saves its model", async () => {
    for (const args of [
      ["init", "--yes"],
      ["build", "src/model.ts", "--output", "models/chat"],
      ["inspect", "models/chat"],
    ]) {
      const { ok, output } = await outside.run("npx", ["--no-install", "tsfunc", ...args]);
      expect(ok, output).toBe(true);
    }
    expect(await outside.run("npm", ["start"])).toMatchObject({ ok: true });
  });

  test("without esbuild a model is not saved, and loading asks for nothing of the kind", async () => {
    await rm(join(outside.folder, "node_modules/esbuild"), { recursive: true });
    await outside.write("model.mjs", "export default {};");
    await outside.write("save.mjs", SAVING);
    const { output } = await outside.run(process.execPath, ["save.mjs"]);
    expect(JSON.parse(output)).toEqual({
      saving: { code: "TF4006", parameters: { package: "esbuild" } },
      loading: "TF4010",
    });
  });

  test("without OpenTelemetry tracing says what to install", async () => {
    await outside.write("trace.mjs", TRACING);
    const { output } = await outside.run(process.execPath, ["trace.mjs"]);
    // Its API is there: the metrics of the server bring it along.
    expect(JSON.parse(output)).toEqual({ code: "TF5080", parameters: { package: "@opentelemetry/sdk-trace-node" } });
  });
});

async function writeExample(outside: InstalledProject, experimentalDecorators: boolean): Promise<void> {
  await outside.write("tsconfig.json", JSON.stringify({ compilerOptions: { ...OPTIONS, experimentalDecorators } }));
  await outside.write("example.ts", await readmeExample());
  await outside.write("main.ts", PROGRAM);
}

/** Strict in what it asks of the declaration files, too. */
const OPTIONS = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2023", "ESNext.Decorators", "DOM"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  allowImportingTsExtensions: true,
  noEmit: true,
};
