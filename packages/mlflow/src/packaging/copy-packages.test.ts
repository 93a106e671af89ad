import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyPackages } from "./copy-packages.ts";
import { type InstalledPackage, readPackage } from "./package-of.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-copy-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a package of files, some of which are its own dependencies. */
async function installed(name: string, files: Readonly<Record<string, string>>): Promise<InstalledPackage> {
  const root = join(folder, "from/node_modules", name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return readPackage(root) as InstalledPackage;
}

function manifest(name: string, version: string, dependencies: Readonly<Record<string, string>> = {}): string {
  return JSON.stringify({ name, version, dependencies });
}

async function copied(packages: readonly InstalledPackage[]): Promise<string[]> {
  const to = await mkdtemp(join(folder, "to-"));
  await copyPackages(packages, to);
  const entries = await readdir(to, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((file) => join(file.parentPath, file.name).slice(to.length + "/node_modules/".length)).sort();
}

test("addons of other platforms stay behind", async () => {
  const here = `${process.platform}-${process.arch}`;
  const one = await installed("addons", {
    "package.json": manifest("addons", "1.0.0"),
    "index.js": "",
    "sunos.js": "",
    [`bin/napi-v6/${process.platform}/${process.arch}/addon.node`]: "",
    [`bin/napi-v6/${process.platform}/riscv64/addon.node`]: "",
    "bin/napi-v6/sunos/x64/addon.node": "",
    [`prebuilds/${here}/addon.node`]: "",
    "prebuilds/sunos-x64/addon.node": "",
  });
  expect(await copied([one])).toEqual([
    `addons/bin/napi-v6/${process.platform}/${process.arch}/addon.node`,
    "addons/index.js",
    "addons/package.json",
    `addons/prebuilds/${here}/addon.node`,
    "addons/sunos.js",
  ]);
});

test("dependencies come along, and two versions of one stand apart", async () => {
  await installed("shared", { "package.json": manifest("shared", "1.0.0") });
  const first = await installed("first", { "package.json": manifest("first", "1.0.0", { shared: "1", absent: "1" }) });
  const second = await installed("second", {
    "package.json": manifest("second", "1.0.0", { shared: "2" }),
    "node_modules/shared/package.json": manifest("shared", "2.0.0"),
  });
  expect(await copied([first, second])).toEqual([
    "first/package.json",
    "second/node_modules/shared/package.json",
    "second/package.json",
    "shared/package.json",
  ]);
});

test("packages that depend on each other are copied once", async () => {
  const left = await installed("left", { "package.json": manifest("left", "1.0.0", { right: "1" }) });
  await installed("right", { "package.json": manifest("right", "1.0.0", { left: "1" }) });
  expect(await copied([left])).toEqual(["left/package.json", "right/package.json"]);
});
