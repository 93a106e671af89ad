import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { EntryFiles } from "./entry-files.ts";

const VALUE = { code: "export const ä = 1;\n", list: [1, null, "\u0000"] };
const WEEK = 7 * 24 * 60 * 60;

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tsfunc-entries-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "cache");
}

function fileIn(folder: string): string {
  const [name = ""] = readdirSync(folder);
  return join(folder, name);
}

test("a value is read as it was written, under its key alone", () => {
  const folder = makeFolder();
  new EntryFiles(folder).write("key", VALUE);
  expect(new EntryFiles(folder).read("key")).toEqual(VALUE);
  expect(new EntryFiles(folder).read("other")).toBeUndefined();
});

test("a value may be null, which is something else than none", () => {
  const entries = new EntryFiles(makeFolder());
  entries.write("key", null);
  expect(entries.read("key")).toBeNull();
});

test("an entry that was cut off anywhere is not there", () => {
  const folder = makeFolder();
  const entries = new EntryFiles(folder);
  entries.write("key", VALUE);
  const bytes = readFileSync(fileIn(folder));
  for (let length = 0; length < bytes.length; length++) {
    writeFileSync(fileIn(folder), bytes.subarray(0, length));
    expect(entries.read("key"), `${length} of ${bytes.length} bytes`).toBeUndefined();
  }
});

test("an entry with any other bit is not there", () => {
  const folder = makeFolder();
  const entries = new EntryFiles(folder);
  entries.write("key", VALUE);
  const bytes = readFileSync(fileIn(folder));
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const damaged = Buffer.from(bytes);
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(fileIn(folder), damaged);
    expect(entries.read("key"), `bit ${bit}`).toBeUndefined();
  }
});

test("an entry that bears the name of another is not there", () => {
  const folder = makeFolder();
  const entries = new EntryFiles(folder);
  entries.write("key", VALUE);
  const bytes = readFileSync(fileIn(folder));
  entries.write("other", [1]);
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), bytes);
  expect(entries.read("key")).toEqual(VALUE);
  expect(entries.read("other")).toBeUndefined();
});

test("no more is kept than the limit; the oldest go first", () => {
  const folder = makeFolder();
  const text = "x".repeat(1000);
  for (let index = 0; index < 20; index++) {
    new EntryFiles(folder, 5000).write(String(index), text);
    const age = Date.now() / 1000 - 1000 + index;
    for (const name of readdirSync(folder)) {
      if (readFileSync(join(folder, name), "utf8").includes(text)) continue;
      utimesSync(join(folder, name), age, age);
    }
  }
  expect(readdirSync(folder).length).toBeLessThanOrEqual(5);
  expect(new EntryFiles(folder).read("19")).toBe(text);
  expect(new EntryFiles(folder).read("0")).toBeUndefined();
});

test("what a process left half-written is removed when it is old, and not while it may be written still", () => {
  const folder = makeFolder();
  mkdirSync(folder);
  for (const name of ["old.tmp", "new.tmp"]) writeFileSync(join(folder, name), "{");
  const lastWeek = Date.now() / 1000 - WEEK;
  utimesSync(join(folder, "old.tmp"), lastWeek, lastWeek);
  new EntryFiles(folder).write("key", VALUE);
  expect(readdirSync(folder)).not.toContain("old.tmp");
  expect(readdirSync(folder)).toContain("new.tmp");
});

test("an entry that is read does not grow old", () => {
  const folder = makeFolder();
  const entries = new EntryFiles(folder, 3000);
  const text = "x".repeat(1000);
  const lastWeek = Date.now() / 1000 - WEEK;
  entries.write("used", text);
  utimesSync(fileIn(folder), lastWeek, lastWeek);
  entries.read("used");
  new EntryFiles(folder, 3000).write("unused", text);
  new EntryFiles(folder, 1500).write("more", text);
  expect(entries.read("used") ?? entries.read("unused")).toBe(text);
});

test("a folder that cannot be written is an error", () => {
  const folder = makeFolder();
  writeFileSync(folder, "a file");
  expect(() => new EntryFiles(folder).write("key", VALUE)).toThrow();
  expect(new EntryFiles(folder).read("key")).toBeUndefined();
});
