import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { ROOT } from "../../scripts/setup/workspace.mjs";
import { readImports } from "./read-imports.ts";

const DIST = pathToFileURL(join(ROOT, "packages/runtime/dist/"));
const ENTRY = new URL("index.js", DIST);

/** A model with an explicit schema, called with what fits and with what does not. */
const PROGRAM = `
import { pyfunc } from "DIST/index.js";
import { describe } from "DIST/injected.js";

const validate = (value) => Array.isArray(value) ? { value } : { issues: [{ message: "not a list" }] };
const input = { "~standard": { version: 1, vendor: "test", validate } };
const predict = pyfunc({ input }, (modelInput) => modelInput.map((text) => text.toUpperCase()));
const refusal = (() => { try { predict("a"); } catch (error) { return error.code; } })();
const evaluates = (() => { try { return new Function("return true")(); } catch { return false; } })();
const prediction = predict(["a", "b"]);
const decorators = { injected: typeof describe, metadata: "metadata" in Symbol };
console.log(JSON.stringify({ prediction, refusal, evaluates, decorators }));
`;

const EXPECTED = {
  prediction: ["A", "B"],
  refusal: expect.stringMatching(/^TF2\d{3}$/),
  evaluates: false,
  decorators: { injected: "function", metadata: true },
};

test("the root entry of the runtime has been built", () => {
  expect(existsSync(ENTRY), "build the packages first: pnpm run build").toBe(true);
});

test.each(["index.js", "frame.js", "infer.js"])(
  "the entry %s of the runtime needs nothing but its own files",
  (file) => {
    expect(importsBehind(new URL(file, DIST)).filter((specifier) => !specifier.startsWith("."))).toEqual([]);
  },
);

test("the root entry of the runtime predicts where code may not be generated from strings", async () => {
  expect(await run(PROGRAM.replaceAll("DIST/", DIST.href))).toEqual(EXPECTED);
});

test("the root entry of the runtime keeps its effects when a bundler shakes it for the browser", async () => {
  const contents = PROGRAM.replaceAll("DIST/", fileURLToPath(DIST));
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  expect(await run(outputFiles[0]?.text ?? "")).toEqual(EXPECTED);
});

/** What a program prints that may not generate code from strings. */
async function run(program: string): Promise<unknown> {
  const args = ["--disallow-code-generation-from-strings", "--input-type=module", "-"];
  const running = promisify(execFile)(process.execPath, args);
  running.child.stdin?.end(program);
  return JSON.parse((await running).stdout);
}

/** Every specifier that a built file imports, and those behind it. */
function importsBehind(file: URL, seen: Set<string> = new Set()): string[] {
  if (seen.has(file.href)) return [];
  seen.add(file.href);
  const specifiers = readImports(readFileSync(file, "utf8")).map(({ specifier }) => specifier);
  const relative = specifiers.filter((specifier) => specifier.startsWith("."));
  return [...specifiers, ...relative.flatMap((specifier) => importsBehind(new URL(specifier, file), seen))];
}
