import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyEdits } from "./apply-edits.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsfunc-edits-"));
  await writeFile(join(folder, "a.json"), "old");
});
afterEach(() => rm(folder, { recursive: true }));

test("files are written, with their folders and their modes", async () => {
  await chmod(join(folder, "a.json"), 0o755);
  await applyEdits(folder, [
    { file: "a.json", before: "old", after: "new" },
    { file: "src/b.ts", before: null, after: "b" },
  ]);
  expect(await readFile(join(folder, "a.json"), "utf8")).toBe("new");
  expect(await readFile(join(folder, "src/b.ts"), "utf8")).toBe("b");
  expect((await stat(join(folder, "a.json"))).mode & 0o777).toBe(0o755);
});

test("nothing is changed where one file cannot take its place", async () => {
  await mkdir(join(folder, "b.ts/inside"), { recursive: true });
  const edits = [
    { file: "a.json", before: "old", after: "new" },
    { file: "c.ts", before: null, after: "c" },
    { file: "b.ts", before: null, after: "b" },
  ];
  await expect(applyEdits(folder, edits)).rejects.toThrow("Nothing was changed: ");
  expect(await readFile(join(folder, "a.json"), "utf8")).toBe("old");
  expect((await readdir(folder)).sort()).toEqual(["a.json", "b.ts"]);
});

test("nothing is changed where a file is another one than the edit was made for", async () => {
  const edits = [
    { file: "b.ts", before: null, after: "b" },
    { file: "a.json", before: "older", after: "new" },
  ];
  await expect(applyEdits(folder, edits)).rejects.toThrow("a.json has changed meanwhile");
  expect(await readdir(folder)).toEqual(["a.json"]);
});
