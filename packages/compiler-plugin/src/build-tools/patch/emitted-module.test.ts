import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emittedModule } from "./emitted-module.ts";

const folder = mkdtempSync(join(tmpdir(), "tsfunc-"));
const EMITTED = [
  "app/dist/model.js",
  "app/dist/message.js",
  "app/dist/kind.mjs",
  "app/dist/view.jsx",
  "shared/lib/shape.js",
];

beforeAll(() => {
  for (const file of EMITTED) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), "");
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["./message.ts", "./message.js"],
  ["./kind.mts", "./kind.mjs"],
  ["./view.tsx", "./view.jsx"],
  ["./message.js", "./message.js"],
  ["./message", "./message"],
  ["@app/message", "@app/message"],
  ["../../shared/src/shape.ts", "../../shared/lib/shape.js"],
])("%s becomes %s", (specifier, expected) => {
  const outputs = new Map([[join(folder, "shared/src/shape.ts"), join(folder, "shared/lib/shape.js")]]);
  const [source, emitted] = [join(folder, "app/src/model.ts"), join(folder, "app/dist/model.js")];
  expect(emittedModule(specifier, source, emitted, (one) => outputs.get(one))).toBe(expected);
});
