import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import tsfunc from "@tsfunc/compiler-plugin/vite";
import { build } from "vite";

const ROUNDS = 200;

const [plugin] = [tsfunc({ cache: false })].flat();
const { filter, handler } = plugin.transform;
let handled = 0;
plugin.transform.handler = function count(...args) {
  handled++;
  return handler.apply(this, args);
};
await build({
  configFile: false,
  logLevel: "error",
  plugins: [plugin],
  build: { ssr: "src/main.ts", write: false, minify: false, rollupOptions: { external: [/^@tsfunc\//] } },
});

const paths = readdirSync("src", { recursive: true }).filter((name) => name.endsWith(".ts"));
const texts = paths.map((name) => readFileSync(join("src", name), "utf8"));
const failing = texts.filter((text) => !filter.code.test(text));

/** CPU nanoseconds of a test of one text. */
function measure(test) {
  const before = process.cpuUsage();
  let passed = 0;
  for (let round = 0; round < ROUNDS; round++) for (const text of failing) if (test(text)) passed++;
  const { user, system } = process.cpuUsage(before);
  if (passed > 0) throw new Error("A text that fails the gate has passed it.");
  return ((user + system) * 1000) / (ROUNDS * failing.length);
}

const gate = (text) => filter.code.test(text);
const search = (text) => text.includes("pyfunc");
for (const test of [gate, search]) measure(test);
writeFileSync(
  3,
  JSON.stringify({ files: texts.length, handled, gate: measure(gate), search: measure(search), again: measure(gate) }),
);
