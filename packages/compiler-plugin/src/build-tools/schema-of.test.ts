import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { tsfunc } from "./plugin.ts";

const RUNTIME = fileURLToPath(new URL("../../../runtime/src/index.ts", import.meta.url));

const COMPILER_OPTIONS = {
  ...{ strict: true, types: [], target: "ES2022", lib: ["ES2023", "ESNext.Decorators"], module: "preserve" },
  ...{ allowImportingTsExtensions: true, noEmit: true, paths: { "@tsfunc/runtime": [RUNTIME] } },
};

/** The class is declared behind the call, as modules often have it. */
const MAIN = `
import { schemaOf } from "@tsfunc/runtime";
import type { Message } from "./message.ts";

const { validate, jsonSchema } = schemaOf<{ message: Message; note?: Note }>()["~standard"];
class Note { text = "none"; }
const result = validate({ message: { role: "user" }, note: {} });
const value = result.issues === undefined ? result.value : undefined;
export const outcome = [value?.message.shout(), value?.note instanceof Note, validate({ message: {} }).issues?.length];
export const required = jsonSchema.input({ target: "draft-07" }).required;
`;

/** Writes the module and what it imports. */
function writeProject(): { file: string; tsconfig: string } {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [file, tsconfig] = [join(folder, "main.ts"), join(folder, "tsconfig.json")];
  writeFileSync(file, MAIN);
  writeFileSync(
    join(folder, "message.ts"),
    "export class Message { role!: string; shout() { return this.role.toUpperCase(); } }",
  );
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ["*.ts"] }));
  return { file, tsconfig };
}

test("schemaOf is handed its type by esbuild", async () => {
  const { file, tsconfig } = writeProject();
  const { outputFiles } = await esbuild({
    entryPoints: [file],
    plugins: [tsfunc.esbuild({ tsconfig })],
    ...{ tsconfig, bundle: true, format: "esm", platform: "neutral" },
    write: false,
  });
  expect(await run(outputFiles[0]?.text)).toMatchObject({ outcome: ["USER", true, 1], required: ["message"] });
});

test("schemaOf is handed its type by Vite", async () => {
  const { file, tsconfig } = writeProject();
  const output = await vite({
    configFile: false,
    logLevel: "error",
    plugins: [tsfunc.vite({ tsconfig })],
    resolve: { alias: { "@tsfunc/runtime": RUNTIME } },
    build: { write: false, minify: false, lib: { entry: file, formats: ["es"] } },
  });
  const [bundle] = [output].flat();
  const chunk = bundle !== undefined && "output" in bundle ? bundle.output[0] : undefined;
  expect(await run(chunk?.code)).toMatchObject({ outcome: ["USER", true, 1], required: ["message"] });
});

async function run(code = ""): Promise<unknown> {
  return await import(/* @vite-ignore */ `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}
