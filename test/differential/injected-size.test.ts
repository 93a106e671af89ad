import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { expect, test } from "vitest";
import { Analyzer } from "../../packages/compiler-plugin/src/analyze/index.ts";
import { injectModels } from "../../packages/compiler-plugin/src/inject/index.ts";

/** What may be injected for a type of the size of a chat message, gzipped. */
const LIMIT = 1300;

const FILE = fileURLToPath(new URL("sized/fixtures/message.ts", import.meta.url));

const MODEL = readFileSync(FILE, "utf8");

/** As a bundler would serve it. */
function gzipped(code: string): number {
  const minified = transformSync(code, { loader: "ts", minify: true, format: "esm" }).code;
  return gzipSync(minified, { level: 9 }).length;
}

test("at most 1.3 kB gzipped are injected for a type of the size of a message", () => {
  const tsconfig = fileURLToPath(new URL("tsconfig.json", import.meta.url));
  const analysis = new Analyzer({ tsconfig }).analyzeFile(FILE);
  const { code } = injectModels(FILE, MODEL, analysis, { legacyDecorators: false });
  const injected = gzipped(code) - gzipped(MODEL);
  console.log(`injected for Message: ${injected} bytes gzipped`);
  expect(code).toContain("__tsfunc$convert0");
  expect(injected).toBeGreaterThan(0);
  expect(injected).toBeLessThanOrEqual(LIMIT);
});
