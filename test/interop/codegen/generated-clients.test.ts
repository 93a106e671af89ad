import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../../../packages/cli/src/main.ts";
import { pythonOfEnvironment } from "../../../scripts/setup/python.mjs";
import { hasMlflow, pythonEnvironment } from "../python/python.ts";
import { ServedModel } from "../server/served-model.ts";

const execute = promisify(execFile);
const COMPILERS = ["typescript-5", "typescript", "typescript-7"];

/** What the usage of each model returns. */
const ANSWERS: Readonly<Record<string, unknown>> = {
  frame: {
    ids: ["9007199254740993", "5"],
    at: "2024-03-01T12:30:15.250Z",
    blob: [0, 255, 7],
    notes: [null, '*/ "quoted"'],
    isOn: true,
    scaled: [4.5, 3],
    stops: ["x|y", "a"],
    error: [400, "INVALID_PARAMETER_VALUE"],
    failure: [400, "BAD_REQUEST", true],
  },
  rows: ["a:1", "b:2"],
  tensor: ["1", "0"],
  "named-tensors": ["1152921504606846977", "3"],
  chat: {
    answers: ["user: hello there", "user: "],
    aborted: "AbortError",
    error: [400, "INVALID_PARAMETER_VALUE"],
  },
  nested: [
    ["7", 3.5],
    ["8", 0],
  ],
};

/** Everything that a strict project may ask for. */
const COMPILER_OPTIONS = {
  ...{ target: "ES2022", module: "NodeNext", lib: ["ES2023"], types: ["node"], outDir: "out", rootDir: "src" },
  ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, declaration: true },
  ...{ verbatimModuleSyntax: true, isolatedModules: true, isolatedDeclarations: true, erasableSyntaxOnly: true },
  ...{ noUnusedLocals: true, noUnusedParameters: true, noPropertyAccessFromIndexSignature: true },
  ...{ noImplicitOverride: true, noImplicitReturns: true, noFallthroughCasesInSwitch: true },
};

describe.skipIf(!hasMlflow())("clients of models that MLflow saved", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "tsfunc-codegen-"));
    const script = fileURLToPath(new URL("save_models.py", import.meta.url));
    await execute(pythonOfEnvironment(), [script, join(folder, "models")], { env: pythonEnvironment(), cwd: folder });
    for (const name of Object.keys(ANSWERS)) {
      const source = join(folder, "src", name);
      await mkdir(source, { recursive: true });
      await cp(fileURLToPath(new URL(`fixtures/${name}.ts`, import.meta.url)), join(source, "usage.ts"));
      const args = [
        "codegen",
        join(folder, "models", name),
        "--output",
        join(source, "client.ts"),
        "--int64",
        "bigint",
      ];
      expect(await main(args, { stdout: silent, stderr: silent, env: {} })).toBe(0);
    }
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(
      join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ["src"] }),
    );
    const types = await realpath(dirname(createRequire(import.meta.url).resolve("@types/node/package.json")));
    await cp(types, join(folder, "node_modules/@types/node"), { recursive: true });
    await cp(join(types, "../../undici-types"), join(folder, "node_modules/undici-types"), { recursive: true });
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(COMPILERS)("%s finds nothing to complain about", async (compiler) => {
    const manifest = createRequire(import.meta.url).resolve(`${compiler}/package.json`);
    const tsc = join(dirname(manifest), "bin/tsc");
    const { stdout } = await execute(process.execPath, [tsc, "-p", "."], { cwd: folder }).catch((error) => error);
    expect(stdout).toBe("");
  });

  test.each(Object.keys(ANSWERS))("the client of %s talks to mlflow models serve", async (name) => {
    const server = await ServedModel.start(join(folder, "models", name), folder);
    try {
      const { use } = await import(pathToFileURL(join(folder, "out", name, "usage.js")).href);
      expect(await use(server.origin)).toEqual(ANSWERS[name]);
    } finally {
      server.stop();
    }
  });
});

const silent = { write: () => true };
