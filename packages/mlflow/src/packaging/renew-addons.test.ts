import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { renewAddons } from "./renew-addons.ts";

test("addons are other files with the same bytes; what is no addon stays", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-addons-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "package/bin"), { recursive: true });
  const [addon, code] = [join(folder, "package/bin/addon.node"), join(folder, "package/index.js")];
  writeFileSync(addon, "bytes");
  writeFileSync(code, "code");
  const before = [addon, code].map((file) => statSync(file).ino);
  await renewAddons(folder);
  const [renewed, same] = [addon, code].map((file) => statSync(file).ino);
  expect(renewed).not.toBe(before[0]);
  expect(same).toBe(before[1]);
  expect(readFileSync(addon, "utf8")).toBe("bytes");
});
